package org.openvha.register.lists;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads lists. A list never changes once written, so whoever names a run sees the same, page after page. Thread-safe. */
public final class Lists {

    public Lists(DataSource database) {}

    /** The run whose list is in force; empty before the first. */
    public Optional<Long> inForce() {
        throw new UnsupportedOperationException();
    }

    public ListPage page(long run, ListFilter filter, ListOrder order, boolean descending, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Everybody the filter leaves, one after the other. */
    public void all(long run, ListFilter filter, ListOrder order, boolean descending, Consumer<ListRow> row) {
        throw new UnsupportedOperationException();
    }

    /** The crime types that gave points to somebody on the list, in order. */
    public List<String> crimeTypes(long run) {
        throw new UnsupportedOperationException();
    }

    /** The explanation of a person on the list, as the bytes of the line of {@code assessments.ndjson}, without the line's end; empty for others. */
    public Optional<byte[]> assessment(long run, String individual) {
        throw new UnsupportedOperationException();
    }
}

package org.openvha.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The personal parts of an export, which stand in the order of their entries. Not thread-safe. */
final class Parts implements AutoCloseable {

    private final BufferedReader lines;
    private String line;
    private Optional<PartLine> next;

    Parts(BufferedReader lines) throws IOException {
        this.lines = lines;
        advance();
    }

    static Parts none() throws IOException {
        return new Parts(new BufferedReader(Reader.nullReader()));
    }

    /** That of the entry at a place, if it is the next. */
    Optional<PartLine> of(long place) throws IOException {
        Optional<PartLine> found = next.filter(part -> part.seq() == place);
        if (found.isPresent()) {
            advance();
        }
        return found;
    }

    /** In words, what is wrong with the next one, once that of the entry at a place was taken; empty if nothing is. */
    Optional<String> misplaced(long place) {
        boolean unreadable = line != null && next.isEmpty();
        boolean late = next.isPresent() && next.get().seq() <= place;
        return unreadable || late
                ? Optional.of("is followed by a personal part that cannot be read, stands twice or is out of order.")
                : Optional.empty();
    }

    /** In words, that parts are left after the last entry. */
    Optional<String> left() {
        return line == null
                ? Optional.empty()
                : Optional.of("is not there, but a personal part of it or of a later one is.");
    }

    private void advance() throws IOException {
        line = lines.readLine();
        next = line == null ? Optional.empty() : PartLine.read(line);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

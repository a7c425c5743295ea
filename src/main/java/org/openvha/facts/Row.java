package org.openvha.facts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row being read, which gathers every fault on the way. After a fault the value handed out is some value of its type and never gets further, since a row with a
 * fault is refused.
 */
final class Row {

    private static final String NO_DATE =
            "is " + Phrases.SHOWN + ": write a day of the calendar as YYYY-MM-DD, such as 2024-01-31";
    private static final String[] NO_VALUES = {};

    private final Header header;
    private final CsvLine line;
    private final Dates dates;
    private final FaultPacker faults;
    private int faultyColumns;
    private String about = "";

    Row(Header header, CsvLine line, Dates dates, FaultPacker faults) {
        this.header = header;
        this.line = line;
        this.dates = dates;
        this.faults = faults;
    }

    boolean refused() {
        return faultyColumns != 0;
    }

    /** Whether a column has no fault so far. */
    boolean sound(String column) {
        return faultyColumns == 0
                || (faultyColumns & 1 << header.file().columns().indexOf(column)) == 0;
    }

    /** Every fault so far, packed; to be asked once. */
    byte[] faults() {
        return faults.packed();
    }

    /** The individual a row is about, accepted or not; empty text if that cannot be read. */
    String about() {
        return about;
    }

    /** A fault as a phrase that says what the column holds, then what to write; values in the order in which the phrase has places for them. */
    void fault(String column, String phrase, String... values) {
        faultyColumns |= 1 << header.file().columns().indexOf(column);
        faults.add(column, phrase, Stream.of(values).map(Shown::enough).toArray(String[]::new));
    }

    /** Any text, which may be empty. */
    String text(String column) {
        String text = header.text(line, column);
        if (!line.plainText() && StrictUtf8.invalid(text)) {
            fault(column, "holds bytes that are not UTF-8 text: save the file as UTF-8");
        }
        return text;
    }

    /** Any text but the empty one. */
    String filled(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            fault(column, "is empty: it must be filled in");
        }
        return text;
    }

    String id(String column) {
        String text = filled(column);
        if (!text.isEmpty() && sound(column) && !Ids.valid(text)) {
            fault(column, "is " + Phrases.SHOWN + ": write " + Ids.ALLOWED, text);
        }
        return text;
    }

    /** The id in a column if it can be read; empty text if not. Adds no fault. */
    String readableId(String column) {
        String text = header.text(line, column);
        return Ids.valid(text) ? text : "";
    }

    Optional<String> optionalId(String column) {
        return text(column).isEmpty() ? Optional.empty() : Optional.of(id(column));
    }

    /** The individual a row is about, who must have been accepted. */
    String individual(KnownIndividuals known) {
        String id = id("individual_id");
        if (!sound("individual_id")) {
            return id;
        }
        Optional<String> accepted = known.sameText(id);
        if (accepted.isEmpty()) {
            fault("individual_id", known.whyUnknown(id), id);
        }
        about = accepted.orElseGet(() -> known.leaveOut(id));
        return about;
    }

    LocalDate date(String column) {
        filled(column);
        return sound(column) ? optionalDate(column).orElse(LocalDate.EPOCH) : LocalDate.EPOCH;
    }

    Optional<LocalDate> optionalDate(String column) {
        String text = text(column);
        if (text.isEmpty() || !sound(column)) {
            return Optional.empty();
        }
        Optional<LocalDate> date = dates.read(text);
        if (date.isEmpty()) {
            fault(column, NO_DATE, text);
        }
        return date;
    }

    <T> T choice(String column, Choice<T> choice) {
        String text = text(column);
        return choice.read(text).orElseGet(() -> {
            if (sound(column)) {
                fault(column, choice.phrase(text), text.isEmpty() ? NO_VALUES : new String[] {text});
            }
            return choice.any();
        });
    }
}

package org.openvha.register.facts;

import java.time.LocalDate;
import java.util.Optional;

/** A row of a table being read; columns are counted from 0. Nothing but the optional columns may be null. */
interface StoredRow {

    String text(int column);

    /** The same for text that stands in many rows, which then share it. */
    String sharedText(int column);

    /** The id of the individual that a fact is about, as an object that the facts share. */
    String individual(int column);

    LocalDate date(int column);

    int number(int column);

    boolean truth(int column);

    <T> T choice(int column, Spellings<T> spellings);

    boolean isNull(int column);

    default Optional<String> optionalText(int column) {
        return isNull(column) ? Optional.empty() : Optional.of(text(column));
    }

    default Optional<LocalDate> optionalDate(int column) {
        return isNull(column) ? Optional.empty() : Optional.of(date(column));
    }
}

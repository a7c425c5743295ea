package org.openvha.web.facts;

import java.util.Map;
import java.util.Optional;

/**
 * One fact to be known otherwise, or not any more. What a client left out is empty here.
 *
 * @param file {@code offences} for {@code offences.csv}
 * @param row values by column; a column left out is empty
 * @param id of the fact to withdraw
 */
record Correction(
        Optional<String> file, Optional<Map<String, String>> row, Optional<String> id, Optional<Boolean> withdraw) {

    Correction {
        file = known(file);
        row = known(row);
        id = known(id);
        withdraw = known(withdraw);
    }

    /** JSON's null, like a member left out, is nothing. */
    private static <T> Optional<T> known(Optional<T> read) {
        return read == null ? Optional.empty() : read;
    }
}

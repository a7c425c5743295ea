package org.openvha.register.backup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.openvha.register.keys.Mark;

/**
 * A line of a backup's file: what stands for the row's keys with commas between, the encrypted columns in base64, and each plain column, with tabs between.
 *
 * @param plain as COPY writes them
 */
record SealedRow(List<Mark> keys, byte[] sealed, List<String> plain) {

    /** What is bound to the encrypted columns. */
    static String bound(String table, long row, List<Mark> keys, List<String> plain) {
        return table + '\n' + row + '\n' + marks(keys) + '\n' + String.join("\t", plain);
    }

    /** @throws IllegalArgumentException if it is none */
    static SealedRow read(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length < 2) {
            throw new IllegalArgumentException("A row has two columns at least");
        }
        List<Mark> keys = Arrays.stream(columns[0].split(",", -1)).map(Mark::of).toList();
        byte[] sealed = Base64.getDecoder().decode(columns[1]);
        return new SealedRow(keys, sealed, List.of(columns).subList(2, columns.length));
    }

    String line() {
        List<String> columns =
                new ArrayList<>(List.of(marks(keys), Base64.getEncoder().encodeToString(sealed)));
        columns.addAll(plain);
        return String.join("\t", columns) + '\n';
    }

    private static String marks(List<Mark> keys) {
        return String.join(",", keys.stream().map(Mark::text).toList());
    }
}

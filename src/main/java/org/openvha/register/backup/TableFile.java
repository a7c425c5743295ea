package org.openvha.register.backup;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file of a backup with the rows of a table.
 *
 * @param plain columns that are not encrypted, in order
 * @param sealed columns that are, in order
 * @param sha256 of the file's bytes
 */
public record TableFile(String table, List<String> plain, List<String> sealed, long rows, long bytes, String sha256) {

    public TableFile {
        plain = List.copyOf(plain);
        sealed = List.copyOf(sealed);
    }

    static String name(String table) {
        return table + ".rows";
    }

    String name() {
        return name(table);
    }

    List<String> columns() {
        return Stream.concat(plain.stream(), sealed.stream()).toList();
    }

    Map<String, Object> tree() {
        return Map.of("table", table, "plain", plain, "sealed", sealed, "rows", rows, "bytes", bytes, "sha256", sha256);
    }

    static TableFile of(Tree tree) {
        return new TableFile(
                tree.text("table"),
                tree.texts("plain"),
                tree.texts("sealed"),
                tree.number("rows"),
                tree.number("bytes"),
                tree.text("sha256"));
    }
}

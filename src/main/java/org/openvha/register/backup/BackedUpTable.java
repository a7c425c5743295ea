package org.openvha.register.backup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as it is backed up.
 *
 * @param belonging under which keys its rows are
 * @param plain columns that are not encrypted: numbers of runs, loads and entries, which a restore needs of rows whose key is gone
 * @param sealed all other columns
 */
record BackedUpTable(String name, Belonging belonging, List<String> plain, List<String> sealed) {

    BackedUpTable {
        plain = List.copyOf(plain);
        sealed = List.copyOf(sealed);
    }

    List<String> columns() {
        return Stream.concat(plain.stream(), sealed.stream()).toList();
    }

    /** Its rows: names of keys, plain columns, other columns. */
    String query(String order) {
        String selected = Stream.concat(
                        belonging.names().stream(), columns().stream().map(column -> "t." + column))
                .collect(Collectors.joining(", "));
        return "SELECT " + selected + " FROM " + name + " t ORDER BY " + order;
    }
}

package org.openvha.facts;

import java.util.List;

/**
 * What became of one file.
 *
 * @param in how many rows the file has
 * @param accepted ordered by id
 * @param refused in order of line
 */
record Table<T>(RowFormat<T> format, long in, List<T> accepted, RefusedRows refused) {

    static <T> Table<T> empty(RowFormat<T> format) {
        return new Table<>(format, 0, List.of(), RefusedRows.none(format.file()));
    }

    RowCounts counts() {
        return new RowCounts(in, accepted.size(), refused.size());
    }
}

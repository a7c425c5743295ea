package org.openvha.register.backup;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of reading a backup with the keys that are left.
 *
 * @param rows that were read
 * @param leftOut rows whose key is gone, by table
 */
public record Restored(long rows, SortedMap<String, Long> leftOut) {

    public Restored {
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    }

    public long leftOutRows() {
        return leftOut.values().stream().mapToLong(Long::longValue).sum();
    }
}

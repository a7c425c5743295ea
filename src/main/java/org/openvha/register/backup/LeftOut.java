package org.openvha.register.backup;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openvha.register.keys.Mark;

/** Rows that were left out of a restore since their key is gone: how many, and what the register has to know of them. Not thread-safe. */
final class LeftOut {

    /** Rows of a list, and people on it. */
    static final class OfList {
        long people;
        long rows;
    }

    private static final String NOTHING = "\\N";

    private final SortedMap<String, Long> byTable = new TreeMap<>();
    private final SortedMap<Long, OfList> lists = new TreeMap<>();
    private final Set<Mark> people = new HashSet<>();
    private final Set<Long> entries = new TreeSet<>();
    private long rowsOfPeople;
    private long refusedRows;
    private long firstLoad = Long.MAX_VALUE;
    private long lastLoad;

    /** @param lastKnown the last load there is, until which a fact was known that no load ended */
    void add(BackedUpTable table, SealedRow row, List<Mark> gone, long lastKnown) {
        byTable.merge(table.name(), 1L, Long::sum);
        Mark last = row.keys().get(row.keys().size() - 1);
        switch (table.belonging()) {
            case LIST -> ofList(row, false);
            case PERSON_ON_LIST -> {
                if (gone.contains(last)) {
                    ofList(row, table.name().equals("listed"));
                } else {
                    rowsOfPeople++;
                }
            }
            case REFUSED -> refusedRows++;
            case LOG -> entries.add(Long.valueOf(row.plain().get(0)));
            default -> {
                rowsOfPeople++;
                if (table.name().equals("individual")) {
                    people.add(last);
                    known(row, lastKnown);
                }
            }
        }
    }

    private void ofList(SealedRow row, boolean person) {
        OfList list = lists.computeIfAbsent(Long.valueOf(row.plain().get(0)), run -> new OfList());
        list.rows++;
        list.people += person ? 1 : 0;
    }

    private void known(SealedRow row, long lastKnown) {
        String until = row.plain().get(1);
        firstLoad = Math.min(firstLoad, Long.parseLong(row.plain().get(0)));
        lastLoad = Math.max(lastLoad, until.equals(NOTHING) ? lastKnown : Long.parseLong(until) - 1);
    }

    SortedMap<String, Long> byTable() {
        return byTable;
    }

    Map<Long, OfList> lists() {
        return lists;
    }

    /** How many had a version of themselves left out. */
    long people() {
        return people.size();
    }

    long rowsOfPeople() {
        return rowsOfPeople;
    }

    /** With a person or by themselves. */
    long refusedRows() {
        return refusedRows;
    }

    long firstLoad() {
        return firstLoad;
    }

    long lastLoad() {
        return lastLoad;
    }

    /** Numbers of entries of the log without their personal part. */
    Set<Long> entries() {
        return entries;
    }
}

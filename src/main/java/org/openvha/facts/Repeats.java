package org.openvha.facts;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds ids that stand in more than one row, by sorting, since millions of ids in a set would take more memory than the rows. */
final class Repeats {

    private Repeats() {}

    /** The ids that more than one row has, of the sound rows (ordered by id) and of the refused ones together. */
    static <T> Set<String> ids(RowFormat<T> format, List<T> ordered, List<RefusedRow> refused) {
        Set<String> repeated = new HashSet<>();
        for (int i = 1; i < ordered.size(); i++) {
            if (format.id(ordered.get(i)).equals(format.id(ordered.get(i - 1)))) {
                repeated.add(format.id(ordered.get(i)));
            }
        }
        String[] refusedIds = readableIds(refused);
        for (int i = 0; i < refusedIds.length; i++) {
            if (i > 0 && refusedIds[i].equals(refusedIds[i - 1]) || holds(format, ordered, refusedIds[i])) {
                repeated.add(refusedIds[i]);
            }
        }
        return repeated;
    }

    /** Whether a row with that id is among the rows ordered by id. */
    static <T> boolean holds(RowFormat<T> format, List<T> ordered, String id) {
        return place(format, ordered, id) >= 0;
    }

    /** The place of a row by its id in rows ordered by id; negative if there is none. */
    static <T> int place(RowFormat<T> format, List<T> ordered, String id) {
        int low = 0;
        int high = ordered.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = format.id(ordered.get(middle)).compareTo(id);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    private static String[] readableIds(List<RefusedRow> refused) {
        String[] ids =
                refused.stream().map(RefusedRow::id).filter(id -> !id.isEmpty()).toArray(String[]::new);
        Arrays.sort(ids);
        return ids;
    }
}

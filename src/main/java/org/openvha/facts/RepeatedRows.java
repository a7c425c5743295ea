package org.openvha.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Refuses rows for repeated ids: of identical rows with one id the first stands and the others are refused; if they differ, all are refused, since choosing would be
 * guessing (contract, section 1). Rows that are refused for other faults count as well. Rows of one id are brought together by sorting, since a file may hold every row twice.
 */
final class RepeatedRows<T> {

    private final RowFormat<T> format;
    private final Set<String> ids;
    private final FaultPacker faults;
    private final List<SameId<T>> repeated = new ArrayList<>();
    private final List<T> accepted = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();

    RepeatedRows(RowFormat<T> format, Set<String> ids, FaultPacker faults) {
        this.format = format;
        this.ids = ids;
        this.faults = faults;
    }

    void addSound(T fact, long line) {
        if (ids.contains(format.id(fact))) {
            repeated.add(new SameId.Sound<>(line, fact));
        } else {
            accepted.add(fact);
        }
    }

    void addRefused(RefusedRow row) {
        if (ids.contains(row.id())) {
            repeated.add(new SameId.Refused<>(row));
        } else {
            refused.add(row);
        }
    }

    /** Everything that was added, with the repeated rows refused. */
    Table<T> table(long in) {
        repeated.sort(
                Comparator.<SameId<T>, String>comparing(row -> row.id(format)).thenComparingLong(SameId::line));
        int from = 0;
        for (int i = 1; i <= repeated.size(); i++) {
            if (i == repeated.size()
                    || !repeated.get(i).id(format).equals(repeated.get(from).id(format))) {
                settle(repeated.subList(from, i));
                from = i;
            }
        }
        refused.sort(Comparator.comparingLong(RefusedRow::line));
        return new Table<>(
                format,
                in,
                IdOrder.of(format.kind(), accepted),
                new RefusedRows(format.file(), faults.phrases(), refused));
    }

    /** Rows of one id, in order of line. */
    private void settle(List<SameId<T>> group) {
        SameId<T> first = group.get(0);
        boolean identical = group.stream().allMatch(first::identicalTo);
        if (!identical) {
            byte[] problem = RepeatProblem.differing(faults, first.id(format), group);
            group.forEach(row -> refused.add(row.refused(format, problem)));
            return;
        }
        stand(first);
        byte[] problem = RepeatProblem.identical(faults, first.id(format), first.line());
        group.stream().skip(1).forEach(row -> refused.add(row.refused(format, problem)));
    }

    private void stand(SameId<T> first) {
        if (first instanceof SameId.Sound<T> sound) {
            accepted.add(sound.fact());
        } else if (first instanceof SameId.Refused<T> own) {
            refused.add(own.row());
        }
    }
}

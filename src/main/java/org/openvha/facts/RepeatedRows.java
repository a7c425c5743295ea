package org.openvha.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses rows for repeated ids: of identical rows with one id the first stands and the others are refused; if they differ, all are refused, since choosing would be
 * guessing (contract, section 1). Rows that are refused for other faults count as well.
 */
final class RepeatedRows<T> {

    private final RowFormat<T> format;
    private final Map<String, List<SameId<T>>> groups = new LinkedHashMap<>();
    private final List<T> accepted = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();

    RepeatedRows(RowFormat<T> format, Set<String> repeated) {
        this.format = format;
        repeated.forEach(id -> groups.put(id, new ArrayList<>()));
    }

    void addSound(T fact, long line) {
        List<SameId<T>> group = groups.get(format.id(fact));
        if (group == null) {
            accepted.add(fact);
        } else {
            group.add(new SameId.Sound<>(line, fact));
        }
    }

    void addRefused(RefusedRow row) {
        List<SameId<T>> group = groups.get(row.id());
        if (group == null) {
            refused.add(row);
        } else {
            group.add(new SameId.Refused<>(row));
        }
    }

    /** Everything that was added, with the repeated rows refused. */
    Table<T> table(long in) {
        groups.forEach(this::settle);
        refused.sort(Comparator.comparingLong(row -> row.refusal().line()));
        return new Table<>(format, in, IdOrder.of(format, accepted), List.copyOf(refused));
    }

    private void settle(String id, List<SameId<T>> group) {
        group.sort(Comparator.comparingLong(SameId::line));
        SameId<T> first = group.get(0);
        boolean identical = group.stream().allMatch(first::identicalTo);
        if (!identical) {
            String problem = RepeatProblem.differing(format.file(), id, group);
            group.forEach(row -> refused.add(row.refused(format, problem)));
            return;
        }
        stand(first);
        String problem = RepeatProblem.identical(format.file(), id, first.line());
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

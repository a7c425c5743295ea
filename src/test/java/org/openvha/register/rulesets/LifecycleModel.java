package org.openvha.register.rulesets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What should become of rule sets, worked out in memory in the plainest way. Says of each command whether it is due, and does it if so. */
final class LifecycleModel {

    /** What is known of a set. */
    private static final class OneSet {
        boolean submitted;
        String bytes = "";
        String comparedWith;
        final Set<String> authors = new HashSet<>();
        final Set<String> tookPart = new HashSet<>();
        final Map<ApprovalGroup, String> approvals = new EnumMap<>(ApprovalGroup.class);
        LocalDate from;
        boolean withdrawn;
        boolean retired;
    }

    private final Map<String, OneSet> sets = new TreeMap<>();
    private LocalDate today;

    LifecycleModel(LocalDate today) {
        this.today = today;
        published("vha-2020.04", LocalDate.of(2020, 4, 1));
        published("vha-2024.01", LocalDate.of(2024, 1, 31));
    }

    private void published(String id, LocalDate from) {
        set(id).from = from;
    }

    private OneSet set(String id) {
        return sets.computeIfAbsent(id, any -> new OneSet());
    }

    void todayIs(LocalDate day) {
        today = day;
    }

    boolean submit(String id, String bytes, String author) {
        OneSet set = set(id);
        if (set.from != null) {
            return false;
        }
        set.submitted = true;
        set.bytes = bytes;
        set.comparedWith = last();
        set.authors.add(author);
        set.tookPart.add(author);
        set.approvals.clear();
        return true;
    }

    boolean approve(String id, String bytes, ApprovalGroup group, Person by) {
        String person = by.key();
        OneSet set = set(id);
        boolean due = set.submitted
                && set.from == null
                && set.bytes.equals(bytes)
                && !set.approvals.containsKey(group)
                && !set.approvals.containsValue(person)
                && by.role().equals(group.label())
                && !set.authors.contains(person);
        if (due) {
            set.approvals.put(group, person);
            set.tookPart.add(person);
        }
        return due;
    }

    boolean publish(String id, String bytes, LocalDate from, String person) {
        OneSet set = set(id);
        boolean due = set.submitted
                && set.from == null
                && set.bytes.equals(bytes)
                && set.approvals.size() == 3
                && !from.isBefore(today)
                && from.isAfter(set(last()).from)
                && last().equals(set.comparedWith);
        if (due) {
            set.from = from;
            set.tookPart.add(person);
        }
        return due;
    }

    boolean retire(String id, Person by) {
        OneSet set = set(id);
        if (!by.role().equals("policy")) {
            return false;
        }
        if (set.from == null || set.retired || inForceOn(today).equals(Optional.of(id))) {
            return false;
        }
        if (set.from.isAfter(today)) {
            if (!last().equals(id) || !set.tookPart.contains(by.key())) {
                return false;
            }
            set.withdrawn = true;
        }
        set.retired = true;
        return true;
    }

    SetState state(String id) {
        OneSet set = set(id);
        if (set.retired) {
            return SetState.RETIRED;
        }
        if (set.from != null) {
            if (set.from.isAfter(today)) {
                return SetState.SCHEDULED;
            }
            return inForceOn(today).equals(Optional.of(id)) ? SetState.IN_FORCE : SetState.SUPERSEDED;
        }
        if (!set.submitted) {
            return SetState.DRAFT;
        }
        return set.approvals.size() == 3 ? SetState.APPROVED : SetState.IN_CONSULTATION;
    }

    Optional<String> inForceOn(LocalDate day) {
        return effective().stream().filter(id -> !set(id).from.isAfter(day)).reduce((former, latter) -> latter);
    }

    String last() {
        List<String> effective = effective();
        return effective.get(effective.size() - 1);
    }

    private List<String> effective() {
        List<String> effective = new ArrayList<>(sets.keySet().stream()
                .filter(id -> set(id).from != null && !set(id).withdrawn)
                .toList());
        effective.sort((one, other) -> set(one).from.compareTo(set(other).from));
        return effective;
    }
}

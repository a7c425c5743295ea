package org.openvha.whatif.counterfactual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Outcome;
import org.openvha.facts.CaseFile;

/** Every combination of every raw alternative, one after the other, without a thought for which of them are alike: what a search must find. */
final class BruteForce {

    private static final int AT_ONCE = 100;

    private final Assessor assessor;
    private final CaseFile file;
    private final boolean listed;
    private final Map<FactId, List<Optional<Object>>> facts;

    /** @param facts what might stand instead of each fact; empty for withdrawn */
    BruteForce(Assessor assessor, CaseFile file, Map<FactId, List<Optional<Object>>> facts) {
        this.assessor = assessor;
        this.file = file;
        this.listed = assessor.assess(file).outcome() == Outcome.INCLUDED;
        this.facts = new TreeMap<>(facts);
    }

    /** What each of these facts would leave by itself, where it decides. */
    Map<Set<FactId>, Set<String>> singles() {
        return size(1, Set.of());
    }

    /** What each set of that size would leave, where it decides and no smaller one within it does. */
    Map<Set<FactId>, Set<String>> size(int size, Set<Set<FactId>> smaller) {
        Map<Set<FactId>, Set<String>> found =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        for (List<FactId> chosen : subsets(size)) {
            if (smaller.stream().noneMatch(set -> new HashSet<>(chosen).containsAll(set))) {
                Set<String> left = decides(chosen);
                if (!left.isEmpty()) {
                    found.put(new TreeSet<>(chosen), left);
                }
            }
        }
        return found;
    }

    private List<List<FactId>> subsets(int size) {
        List<FactId> ids = List.copyOf(facts.keySet());
        List<List<FactId>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << ids.size(); bits++) {
            if (Integer.bitCount(bits) == size) {
                List<FactId> subset = new ArrayList<>();
                for (int i = 0; i < ids.size(); i++) {
                    if ((bits >> i & 1) == 1) {
                        subset.add(ids.get(i));
                    }
                }
                subsets.add(subset);
            }
        }
        return subsets;
    }

    private Set<String> decides(List<FactId> chosen) {
        List<CaseFile> files = List.of(file);
        for (FactId fact : chosen) {
            List<CaseFile> more = new ArrayList<>();
            for (CaseFile each : files) {
                for (Optional<Object> instead : facts.get(fact)) {
                    more.add(
                            Swap.in(each, new Alternative(fact, Change.ROLE, "", Map.of(), Optional.empty(), instead)));
                }
            }
            files = more;
        }
        Set<String> left = new TreeSet<>();
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            for (Assessment assessment : assessor.assess(files.subList(from, Math.min(files.size(), from + AT_ONCE)))) {
                if ((assessment.outcome() == Outcome.INCLUDED) != listed) {
                    left.add(assessment.outcome() + " " + assessment.score());
                }
            }
        }
        return left;
    }

    /** Every day from the one to the other. */
    static List<LocalDate> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).toList();
    }
}

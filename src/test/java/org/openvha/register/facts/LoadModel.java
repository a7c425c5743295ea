package org.openvha.register.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CaseFiles;
import org.openvha.facts.FactKind;
import org.openvha.facts.FactSet;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Refusal;

/** What loads are to do, in a few maps and without a thought for speed. */
final class LoadModel {

    private final Map<FactsFile, TreeMap<String, Object>> known = new EnumMap<>(FactsFile.class);
    private List<Refusal> open = new ArrayList<>();
    private boolean loaded;

    LoadModel() {
        for (FactsFile file : FactsFile.values()) {
            known.put(file, new TreeMap<>());
        }
    }

    /** What a load is to answer. */
    record Answer(boolean changed, Map<FactsFile, FactChanges> changes) {}

    Answer load(Facts facts, boolean whole) {
        Map<FactsFile, FactChanges> changes = new EnumMap<>(FactsFile.class);
        Set<String> individualsKept = new HashSet<>();
        for (int i = FactKind.ALL.size() - 1; i >= 0; i--) {
            FactKind<?> kind = FactKind.ALL.get(i);
            changes.put(kind.file(), load(kind, facts, whole, individualsKept));
        }
        boolean refusalsChange = refuse(facts, whole);
        boolean changed = !loaded || refusalsChange || changes.values().stream().anyMatch(FactChanges::any);
        loaded = true;
        return new Answer(changed, changes);
    }

    List<CaseFile> caseFiles() {
        Set<String> incomplete = open.stream()
                .filter(refusal -> refusal.file() != FactsFile.DEMOGRAPHICS)
                .map(Refusal::individualId)
                .collect(Collectors.toSet());
        return CaseFiles.of(facts(), incomplete);
    }

    FactSet facts() {
        FactSet facts = FactSet.empty();
        for (FactKind<?> kind : FactKind.ALL) {
            facts = with(facts, kind);
        }
        return facts;
    }

    @SuppressWarnings("unchecked")
    private <T> FactSet with(FactSet facts, FactKind<T> kind) {
        List<T> ofKind = new ArrayList<>();
        known.get(kind.file()).values().forEach(fact -> ofKind.add((T) fact));
        return facts.with(kind, ofKind);
    }

    private <T> FactChanges load(FactKind<T> kind, Facts facts, boolean whole, Set<String> individualsKept) {
        TreeMap<String, Object> before = known.get(kind.file());
        TreeMap<String, Object> after = new TreeMap<>();
        facts.accepted().of(kind).forEach(fact -> after.put(kind.id(fact), fact));
        long added =
                after.keySet().stream().filter(id -> !before.containsKey(id)).count();
        long unchanged = after.keySet().stream()
                .filter(id -> after.get(id).equals(before.get(id)))
                .count();
        long superseded = after.size() - added - unchanged;
        long withdrawn = 0;
        Set<String> refused = facts.report().refusals().stream()
                .filter(refusal -> refusal.file() == kind.file())
                .map(Refusal::factId)
                .collect(Collectors.toSet());
        for (Map.Entry<String, Object> old : before.entrySet()) {
            boolean kept = !whole
                    || refused.contains(old.getKey())
                    || refused.contains("")
                    || kind == FactKind.INDIVIDUALS && individualsKept.contains(old.getKey());
            if (after.containsKey(old.getKey())) {
                continue;
            }
            if (kept) {
                after.put(old.getKey(), old.getValue());
                individualsKept.add(individual(kind, old.getValue()));
            } else {
                withdrawn++;
            }
        }
        known.put(kind.file(), after);
        return new FactChanges(added, superseded, withdrawn, unchanged);
    }

    @SuppressWarnings("unchecked")
    private static <T> String individual(FactKind<T> kind, Object fact) {
        return kind.individualId((T) fact);
    }

    private boolean refuse(Facts facts, boolean whole) {
        List<Refusal> fresh = facts.report().refusals();
        List<Refusal> closed = open.stream()
                .filter(old -> whole || accepted(facts, old) || refusedAnew(fresh, old))
                .toList();
        boolean change = !sorted(closed).equals(sorted(fresh));
        List<Refusal> stillOpen = new ArrayList<>(open);
        stillOpen.removeAll(closed);
        stillOpen.addAll(fresh);
        open = stillOpen;
        return change;
    }

    private static boolean accepted(Facts facts, Refusal old) {
        return FactKind.ALL.stream()
                .filter(kind -> kind.file() == old.file())
                .anyMatch(kind -> ids(kind, facts).contains(old.factId()));
    }

    private static <T> List<String> ids(FactKind<T> kind, Facts facts) {
        return facts.accepted().of(kind).stream().map(kind::id).toList();
    }

    private static boolean refusedAnew(List<Refusal> fresh, Refusal old) {
        return fresh.stream()
                .anyMatch(anew -> old.factId().isEmpty()
                        ? anew.equals(old)
                        : anew.file() == old.file() && anew.factId().equals(old.factId()));
    }

    private static List<String> sorted(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::toString).sorted().toList();
    }
}

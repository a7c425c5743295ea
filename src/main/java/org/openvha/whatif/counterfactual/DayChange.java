package org.openvha.whatif.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openvha.assessment.Assessment;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.ruleset.RuleSet;

/** What the rules say of each fact on a day and did not say on the day before. */
record DayChange(RuleSet rules, CaseFile file, Assessment before, Assessment after) {

    Turn turn() {
        return new Turn(before, after, changes(), ended());
    }

    private List<FactChange> changes() {
        Map<FactId, List<String>> then = said(before);
        Map<FactId, List<String>> now = said(after);
        TreeSet<FactId> facts = new TreeSet<>(then.keySet());
        facts.addAll(now.keySet());
        return facts.stream()
                .map(fact ->
                        new FactChange(fact, then.getOrDefault(fact, List.of()), now.getOrDefault(fact, List.of())))
                .filter(change -> !change.before().equals(change.after()))
                .filter(change -> !excluded(change.fact(), before) || !excluded(change.fact(), after))
                .toList();
    }

    /** What counts on neither day does not matter, whatever the reasons. */
    private boolean excluded(FactId fact, Assessment assessment) {
        return assessment.exclusions().stream()
                .anyMatch(item -> item.facts().get(0).equals(fact.id())
                        && kind(item.rule()).equals(Optional.of(fact.kind())));
    }

    private List<String> ended() {
        return file.custody().stream()
                .filter(period -> period.to().equals(Optional.of(before.asOf())))
                .map(CustodyPeriod::id)
                .toList();
    }

    /** Rules by the offence or report they speak of; those about the person as a whole speak of none. */
    private Map<FactId, List<String>> said(Assessment assessment) {
        Map<FactId, List<String>> said = new TreeMap<>();
        assessment.exclusions().forEach(item -> add(said, item.rule(), item.facts()));
        assessment.contributions().forEach(item -> add(said, item.rule(), item.facts()));
        return said;
    }

    private void add(Map<FactId, List<String>> said, String rule, List<String> facts) {
        kind(rule)
                .ifPresent(kind -> said.computeIfAbsent(new FactId(kind, facts.get(0)), any -> new ArrayList<>())
                        .add(rule));
    }

    private Optional<Kind> kind(String rule) {
        return switch (rules.rule(rule).orElseThrow().checked().type().name()) {
            case "Offence", "Candidate", "QualifyingOffence" -> Optional.of(Kind.OFFENCE);
            case "Report", "QualifyingReport" -> Optional.of(Kind.REPORT);
            default -> Optional.empty();
        };
    }
}

package org.openvha.whatif.sweep;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.document.Numbers;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;

/** Finds what is wrong with a sweep before anybody is assessed. */
final class SweepChecks {

    private static final int MOST_FINDINGS = 10;

    private final RuleSet set;
    private final Findings findings = new Findings();

    SweepChecks(RuleSet set) {
        this.set = set;
    }

    /** @throws BadInputException if a name is unknown or stands twice, or there are too many points */
    List<AxisOfSet> axes(List<Swept> asked) {
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("A sweep has at least one axis");
        }
        List<AxisOfSet> axes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Swept swept : asked) {
            if (!seen.add(swept.kind() + " " + swept.name())) {
                problem(swept, swept.name() + " is swept twice", "Write all its values in one list");
            }
            (swept.kind() == Axis.Kind.PARAMETER ? parameter(swept) : weight(swept)).ifPresent(axes::add);
        }
        size(asked);
        findings.throwIfPresent(refusal());
        return axes;
    }

    /** @throws BadInputException if the loader would refuse a point */
    void loadable(List<AxisOfSet> axes, List<Combination> points) {
        Map<Finding, List<Combination>> refused = new LinkedHashMap<>();
        for (Combination point : points) {
            for (Finding finding : set.refusals(point.changes(axes))) {
                refused.computeIfAbsent(finding, same -> new ArrayList<>()).add(point);
            }
        }
        refused.entrySet().stream()
                .limit(MOST_FINDINGS)
                .forEach(each -> refused(
                        each.getKey(),
                        each.getValue().get(0).words(axes),
                        each.getValue().size() - 1));
        if (refused.size() > MOST_FINDINGS) {
            findings.add(
                    "other values",
                    0,
                    "there are " + Numbers.grouped(refused.size() - MOST_FINDINGS) + " more problems",
                    "Mend those named first");
        }
        findings.throwIfPresent(refusal());
    }

    private Optional<AxisOfSet> parameter(Swept swept) {
        Optional<Parameter> known = set.parameters().stream()
                .filter(parameter -> parameter.name().equals(swept.name()))
                .findFirst();
        if (known.isEmpty()) {
            problem(
                    swept,
                    set.id() + " has no parameter " + swept.name(),
                    set.parameters().isEmpty()
                            ? "It has no parameters at all; sweep a weight"
                            : Nearest.remedy(
                                    swept.name(),
                                    set.parameters().stream()
                                            .map(Parameter::name)
                                            .toList()));
        }
        boolean read = set.rules().stream()
                .anyMatch(rule -> set.parametersOf(rule).stream()
                        .anyMatch(parameter -> parameter.name().equals(swept.name())));
        if (known.isPresent() && !read) {
            problem(
                    swept,
                    "no rule of " + set.id() + " reads the parameter " + swept.name()
                            + ", so every point would be the same",
                    "Sweep one that a rule reads; " + remedyOfRead());
        }
        return known.map(parameter -> AxisOfSet.of(parameter, swept.values()));
    }

    private String remedyOfRead() {
        return set.rules().stream()
                .flatMap(rule -> set.parametersOf(rule).stream())
                .map(Parameter::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ", "these are read: ", ""));
    }

    private Optional<AxisOfSet> weight(Swept swept) {
        Optional<WeightRow> known = set.weight(swept.name());
        if (known.isEmpty()) {
            problem(
                    swept,
                    "the weight table of " + set.id() + " has no class " + swept.name(),
                    Nearest.remedy(
                            swept.name(),
                            set.weights().stream().map(WeightRow::offenceClass).toList()));
        }
        return known.map(row -> AxisOfSet.of(row, swept.values()));
    }

    private void size(List<Swept> asked) {
        BigInteger points = asked.stream()
                .map(swept -> BigInteger.valueOf(swept.values().size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        if (points.compareTo(BigInteger.valueOf(Swept.MOST)) > 0) {
            String sizes = asked.stream()
                    .map(swept -> swept.name() + " " + swept.values().size())
                    .collect(Collectors.joining(", "));
            findings.add(
                    "the grid",
                    0,
                    "it has " + String.format(java.util.Locale.ROOT, "%,d", points) + " points (values: " + sizes
                            + "), and " + Numbers.grouped(Swept.MOST) + " are the most",
                    "Write larger steps, or sweep fewer things at once");
        }
    }

    private void refused(Finding finding, String first, int others) {
        String where =
                others == 0 ? first : first + " (and " + Numbers.counted(others, "other point", "other points") + ")";
        boolean ofRule = finding.file().endsWith(".drl");
        String place = finding.line() == 0 ? finding.file() : finding.file() + ":" + finding.line();
        findings.add(
                where,
                0,
                ofRule ? "the rule in " + place + " would be refused: " + finding.problem() : finding.problem(),
                ofRule ? "Leave such values out of the sweep" : finding.remedy());
    }

    private void problem(Swept swept, String problem, String remedy) {
        findings.add(swept.kind().option() + " " + swept.text(), 0, problem, remedy);
    }

    private String refusal() {
        return "This sweep of " + set.id() + " cannot be made:";
    }
}

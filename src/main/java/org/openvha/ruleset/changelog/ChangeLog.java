package org.openvha.ruleset.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Difference;
import org.openvha.ruleset.Question;
import org.openvha.ruleset.RuleSet;

/**
 * The draft of an entry in a change log.
 *
 * @param note why, as the later set says it: a complete set's change note, a what-if's question
 * @param tests files of rule tests that stand for rules which differ, in order
 */
public record ChangeLog(RuleSet before, RuleSet after, String note, List<Section> sections, List<String> tests) {

    /** @param tests where the tests of both sets are looked for */
    public static ChangeLog between(RuleSet before, RuleSet after, TestFiles tests) {
        Difference difference = Difference.between(before, after);
        List<Item> added = new ArrayList<>();
        List<Item> removed = new ArrayList<>();
        List<Item> changed = new ArrayList<>();
        List<Item> weights = new ArrayList<>();
        List<Item> parameters = new ArrayList<>();
        ChangedParts parts = new ChangedParts(before, after);
        for (Change change : difference.changes()) {
            if (change instanceof Change.OfRule rule) {
                (rule.before().isEmpty() ? added : rule.after().isEmpty() ? removed : changed).add(parts.rule(rule));
            } else if (change instanceof Change.OfWeight weight) {
                weights.add(parts.weight(weight));
            } else if (change instanceof Change.OfParameter parameter) {
                parameters.add(parts.parameter(parameter));
            }
        }
        parameters.addAll(parts.parametersOfOneSet());
        List<Section> sections = new ArrayList<>();
        add(sections, "Rules added", added);
        add(sections, "Rules removed", removed);
        add(sections, "Rules changed", changed);
        add(sections, "Parameters", parameters);
        add(sections, "Weights", weights);
        add(
                sections,
                "Different in words only; nothing is computed otherwise",
                difference.inWordsOnly().stream().map(parts::inWords).toList());
        return new ChangeLog(
                before, after, note(after), List.copyOf(sections), tests.touched(before, after, difference));
    }

    /** Whether the later set computes something else than the earlier. */
    public boolean changesResults() {
        return sections.stream().anyMatch(section -> !section.heading().startsWith("Different in words"));
    }

    /** The headings' sizes in one line, such as {@code 1 of Rules added}; for a reader in a hurry. */
    String summary() {
        return sections.isEmpty()
                ? "Nothing differs."
                : sections.stream()
                        .map(section -> section.heading().split(";")[0] + ": "
                                + section.items().size())
                        .collect(Collectors.joining("; ", "", "."));
    }

    private static void add(List<Section> sections, String heading, List<Item> items) {
        if (!items.isEmpty()) {
            sections.add(new Section(heading, List.copyOf(items)));
        }
    }

    private static String note(RuleSet after) {
        return after.question().map(Question::asked).orElseGet(after::changeNote);
    }
}

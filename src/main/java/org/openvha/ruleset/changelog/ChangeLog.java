package org.openvha.ruleset.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Difference;
import org.openvha.ruleset.Question;
import org.openvha.ruleset.RuleSet;

/**
 * The draft of an entry in a change log.
 *
 * @param note why, as the later set says it: a complete set's change note, a what-if's question
 */
public record ChangeLog(RuleSet before, RuleSet after, String note, List<Section> sections, Tests tests) {

    private static final String IN_WORDS = "Different in words only; nothing is computed otherwise";

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
                IN_WORDS,
                Stream.concat(
                                difference.inWordsOnly().stream().map(parts::inWords),
                                new SetInWords(before, after).items().stream())
                        .toList());
        return new ChangeLog(
                before, after, note(after), List.copyOf(sections), Tests.of(before, after, difference, tests));
    }

    /** Whether the later set computes something else than the earlier. */
    public boolean changesResults() {
        return sections.stream().anyMatch(section -> !section.heading().equals(IN_WORDS));
    }

    /** What is computed, what is said and what is tested, each with its size; for a reader in a hurry. */
    String summary() {
        if (sections.isEmpty() && tests.changes().isEmpty()) {
            return "Nothing differs.";
        }
        String computed = changesResults() ? sizes(false) : "Nothing that is computed differs.";
        return Stream.of(computed, sizes(true), tests.changes().summary())
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String sizes(boolean inWords) {
        String sizes = sections.stream()
                .filter(section -> section.heading().equals(IN_WORDS) == inWords)
                .map(section ->
                        section.heading().split(";")[0] + ": " + section.items().size())
                .collect(Collectors.joining("; "));
        return sizes.isEmpty() ? "" : sizes + ".";
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

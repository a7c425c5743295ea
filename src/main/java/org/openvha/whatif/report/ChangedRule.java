package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openvha.assessment.ConditionWords;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.language.Arithmetic;
import org.openvha.ruleset.language.Condition;

/**
 * A rule that only one of the sets has, or that they have differently.
 *
 * @param heading what happens to it
 * @param entries what it says before and after; once where it stays the same
 * @param texts as written, for those who read rules
 */
record ChangedRule(String heading, List<Entry> entries, List<Entry> texts) {

    static ChangedRule of(Change.OfRule change) {
        Rule any = change.after().or(change::before).orElseThrow();
        List<Entry> entries = new ArrayList<>();
        differing(entries, change, "What it is for", ChangedRule::purpose);
        differing(entries, change, "It applies when", ChangedRule::condition);
        differing(entries, change, "What it gives", ChangedRule::numbers);
        differing(entries, change, "Because", Rule::because);
        differing(entries, change, "Source", rule -> rule.provenance().source());
        differing(
                entries,
                change,
                "Basis",
                rule -> rule.provenance().basis().label() + ": "
                        + rule.provenance().basis().meaning());
        List<Entry> texts = Stream.concat(
                        change.before().map(rule -> new Entry("Before", rule.source())).stream(),
                        change.after().map(rule -> new Entry("After", rule.source())).stream())
                .toList();
        return new ChangedRule("Rule " + change.id() + " is " + what(change) + ": " + any.name(), entries, texts);
    }

    private static String what(Change.OfRule change) {
        return change.before().isEmpty() ? "added" : change.after().isEmpty() ? "removed" : "changed";
    }

    private static void differing(
            List<Entry> entries, Change.OfRule change, String label, Function<Rule, String> words) {
        Optional<String> before = change.before().map(words);
        Optional<String> after = change.after().map(words);
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            before.or(() -> after)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> entries.add(new Entry(label, text)));
        } else {
            entries.add(new Entry(label + ", before", before.get().isEmpty() ? "nothing" : before.get()));
            entries.add(new Entry(label + ", after", after.get().isEmpty() ? "nothing" : after.get()));
        }
    }

    private static String condition(Rule rule) {
        boolean always =
                rule.condition() instanceof Condition.All all && all.parts().isEmpty();
        return always ? "always" : ConditionWords.required(rule.condition());
    }

    private static String numbers(Rule rule) {
        List<Arithmetic> numbers = rule.checked().numbers();
        return Say.list(numbers.stream().map(Arithmetic::resolved).toList())
                + (numbers.size() == 2 ? ", the second in percent of the first" : "");
    }

    private static String purpose(Rule rule) {
        return switch (rule.checked().stratum()) {
            case EXCLUSION -> "takes an offence or a report out of account";
            case INCIDENT -> "takes an offence out of account beside others of its crime report";
            case SCORING -> "gives points for an offence or a report";
            case CAP -> "limits the points for intelligence";
            case INCLUSION -> "is a condition of being on the list";
            case REMOVAL -> "takes somebody off the list who meets every condition";
            case UNDER_18 -> "marks somebody on the list for a reader, about being under 18";
            case GAPS -> "marks for a reader what is missing or old in what is known";
        };
    }
}

package org.openvha.ruleset.language;

import java.util.List;
import java.util.Map;
import org.openvha.ruleset.provenance.Provenance;
import org.openvha.ruleset.vocabulary.FactType;
import org.openvha.ruleset.vocabulary.Stratum;

/** A rule that the language and the vocabulary allow; this tree, and nothing of the file's text, is what runs. */
public record CheckedRule(
        String name,
        Provenance provenance,
        Stratum stratum,
        String variable,
        FactType type,
        Condition condition,
        List<Arithmetic> numbers) {

    public CheckedRule {
        numbers = List.copyOf(numbers);
    }

    /** The same rule with other values of parameters, by their names in rules; parameters that are not among them keep theirs. */
    public CheckedRule with(Map<String, Integer> parameters) {
        return new CheckedRule(
                name,
                provenance,
                stratum,
                variable,
                type,
                condition.with(parameters),
                numbers.stream().map(number -> number.with(parameters)).toList());
    }

    /** What the rule does, with parameters' values and whatever the fact is called; two rules with the same line here do the same. */
    public String resolvedEffect() {
        String call = numbers.stream().map(number -> ", " + number.resolved()).reduce("", String::concat);
        return type.name() + "( " + condition.resolved() + " ) -> "
                + stratum.verb().word() + call;
    }

    /** What the rule does, in one line, with parameter names; two rules with the same effect line do the same with the same parameters. */
    public String effect() {
        String call = numbers.stream().map(number -> ", " + number.text()).reduce("", String::concat);
        return variable + " : " + type.name() + "( " + condition.text() + " ) -> decision."
                + stratum.verb().word() + "( " + variable + call + " )";
    }
}

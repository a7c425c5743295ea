package org.openvha.ruleset;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openvha.ruleset.language.Amount;
import org.openvha.ruleset.language.Arithmetic;
import org.openvha.ruleset.language.CheckedRule;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.language.Operator;
import org.openvha.ruleset.provenance.Provenance;
import org.openvha.ruleset.vocabulary.Property;
import org.openvha.ruleset.vocabulary.RuleFact;

/**
 * A rule of a rule set.
 *
 * @param place its place among the set's rules, which are in order of id
 * @param file path below the set's folder
 * @param source the file's text
 */
public record Rule(int place, String file, String source, CheckedRule checked) {

    private static final long[] NONE = new long[0];

    /** A number that a rule compares with, parameters resolved. */
    public record Comparison(String property, Operator operator, long value) {}

    public String id() {
        return checked.provenance().id();
    }

    public String name() {
        return checked.name();
    }

    /** The folder it stands in. */
    public String stratum() {
        return checked.stratum().folder();
    }

    public Provenance provenance() {
        return checked.provenance();
    }

    /** The words that follow "because" in an explanation. */
    public String because() {
        return checked.provenance().because();
    }

    public Condition condition() {
        return checked.condition();
    }

    /** The line of its file that its name stands on, counted from 1. */
    public int nameLine() {
        return RuleLines.of(source).name();
    }

    /** The line of its file that a key of provenance stands on, counted from 1. */
    public int keyLine(String key) {
        return RuleLines.of(source).key(key);
    }

    /** The line of its file that its pattern stands on, counted from 1. */
    public int patternLine() {
        return RuleLines.of(source).pattern(checked.type());
    }

    /** Whether it reads how old somebody is. */
    public boolean readsAge() {
        return properties().anyMatch(Property::tellsAge);
    }

    /** Every property it reads, in condition and call. */
    public Stream<Property> properties() {
        return Stream.concat(
                condition().properties().stream(), checked.numbers().stream().flatMap(Arithmetic::properties));
    }

    /** Every number and parameter in it. */
    public Stream<Amount> amounts() {
        return Stream.concat(
                condition().amounts().stream(), checked.numbers().stream().flatMap(Arithmetic::amounts));
    }

    /** Every number it compares a property with, in the order of the text. */
    public List<Comparison> comparisons() {
        return condition()
                .tests()
                .filter(Condition.Compare.class::isInstance)
                .map(Condition.Compare.class::cast)
                .map(test -> new Comparison(
                        test.property().name(), test.operator(), test.amount().value()))
                .toList();
    }

    /** Whether another rule in the place of this one would say the same of every fact, if parameters had these values. */
    boolean doesTheSameAs(Rule other, Map<String, Integer> parameters) {
        return stratum().equals(other.stratum())
                && checked.with(parameters)
                        .resolvedEffect()
                        .equals(other.checked.with(parameters).resolvedEffect());
    }

    /** Does what the rule says to a fact it matched. */
    void fire(RuleFact fact) {
        int count = checked.numbers().size();
        long[] numbers = count == 0 ? NONE : new long[count];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = checked.numbers().get(i).of(fact);
        }
        checked.stratum().verb().apply(place, fact, numbers);
    }
}

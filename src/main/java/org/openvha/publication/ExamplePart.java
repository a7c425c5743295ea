package org.openvha.publication;

import java.util.List;
import org.openvha.assessment.Words;
import org.openvha.document.Numbers;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.vocabulary.Stratum;
import org.openvha.ruletest.RuleExample;

/**
 * A case of the rule tests in words.
 *
 * @param heading whether it shows the rule applying or, of a criterion, being met
 * @param person the as-of date, and who it is about
 * @param facts what is known, a sentence each
 * @param follows what the rules make of it
 */
record ExamplePart(String heading, String name, String person, List<String> facts, String follows, String file) {

    static ExamplePart of(RuleExample example, Rule rule, RuleSet set, RuleIds ids) {
        CaseWords words = new CaseWords(example.facts(), set);
        boolean criterion = rule.checked().stratum() == Stratum.INCLUSION;
        String yes = criterion ? " is met" : " applies";
        String no = criterion ? " is not met" : " does not apply";
        return new ExamplePart(
                "It" + (example.applies() ? yes : no),
                ids.marked(example.name()),
                words.person(example.asOf()),
                words.facts(),
                example.rule() + (example.applies() ? yes : no) + follows(example),
                example.file());
    }

    private static String follows(RuleExample example) {
        String to = example.about().isEmpty() ? "" : " to " + Sentences.list(example.about());
        return to + ". The person is "
                + Words.name(example.assessment().outcome().name()) + ", with a score of "
                + Numbers.grouped(example.assessment().score()) + ".";
    }
}

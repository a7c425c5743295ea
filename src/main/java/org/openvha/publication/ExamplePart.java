package org.openvha.publication;

import java.util.List;
import org.openvha.assessment.Words;
import org.openvha.document.Numbers;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruletest.RuleExample;

/**
 * A case of the rule tests in words.
 *
 * @param heading whether it shows the rule applying
 * @param person the as-of date, and who it is about
 * @param facts what is known, a sentence each
 * @param follows what the rules make of it
 */
record ExamplePart(String heading, String name, String person, List<String> facts, String follows, String file) {

    static ExamplePart of(RuleExample example, RuleSet set) {
        CaseWords words = new CaseWords(example.facts(), set);
        return new ExamplePart(
                example.applies() ? "It applies" : "It does not apply",
                example.name(),
                words.person(example.asOf()),
                words.facts(),
                follows(example),
                example.file());
    }

    private static String follows(RuleExample example) {
        String to = example.about().isEmpty() ? "" : " to " + Sentences.list(example.about());
        return example.rule() + (example.applies() ? " applies" : " does not apply") + to + ". The person is "
                + Words.name(example.assessment().outcome().name()) + ", with a score of "
                + Numbers.grouped(example.assessment().score()) + ".";
    }
}

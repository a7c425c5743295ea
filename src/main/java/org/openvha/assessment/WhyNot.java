package org.openvha.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openvha.assessment.RuleReading.ConditionReading;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;

/** For every rule that did not apply: which condition was not met, and what was found instead. Facts with the same answer share a line. */
record WhyNot(RuleSet ruleSet, List<RuleReading> readings) {

    void write(Page page) {
        page.heading("Why not: rules that did not apply");
        for (Rule rule : ruleSet.rules()) {
            List<RuleReading> ofRule = readings.stream()
                    .filter(reading -> reading.rule().equals(rule.id()))
                    .toList();
            if (ofRule.isEmpty()) {
                page.paragraph(2, rule.id() + " " + rule.name() + ": " + notAsked(rule));
            } else if (!ofRule.stream().allMatch(RuleReading::applied)) {
                page.paragraph(2, rule.id() + " " + rule.name() + ":");
                answers(ofRule).forEach((answer, facts) -> page.paragraph(6, about(facts) + answer));
            }
        }
    }

    private String notAsked(Rule rule) {
        return switch (rule.checked().stratum()) {
            case REMOVAL -> "not asked, since not every criterion is met.";
            case UNDER_18, GAPS -> "not asked, since it is about people on the assessment.";
            case EXCLUSION ->
                "there is no " + Words.property(rule.checked().type().name()) + " to ask about.";
            default -> "there is nothing left that counts to ask about.";
        };
    }

    private static Map<String, List<String>> answers(List<RuleReading> readings) {
        Map<String, List<String>> factsByAnswer = new LinkedHashMap<>();
        for (RuleReading reading : readings) {
            if (!reading.applied()) {
                factsByAnswer
                        .computeIfAbsent(answer(reading), any -> new ArrayList<>())
                        .add(reading.fact());
            }
        }
        return factsByAnswer;
    }

    private static String answer(RuleReading reading) {
        return reading.conditions().stream()
                .filter(condition -> !condition.met())
                .map(WhyNot::unmet)
                .collect(Collectors.joining("; "));
    }

    private static String unmet(ConditionReading condition) {
        return "asks for '" + condition.required() + "', found '" + condition.observed() + "'";
    }

    private static String about(List<String> facts) {
        String named = facts.stream().filter(fact -> !fact.isEmpty()).collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : named + ": ";
    }
}

package org.openvha.redress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Criterion;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;

/** Whether somebody is on the assessment, and what it takes. */
record LetterPosition(RuleSet rules, Assessment told) {

    /** What intelligence can add to; whether it is enough is not told, lest what is missing be worked out. */
    private static final String SCORE = "score";

    private static final String HEADING = "Whether you are on the assessment";

    /** @param told empty for somebody who was not known when the list was made */
    static Letter.Section of(RuleSet rules, Optional<Assessment> told) {
        return told.map(assessment -> new LetterPosition(rules, assessment).section())
                .orElseGet(() -> new Letter.Section(
                        HEADING,
                        List.of("You are not on the assessment: nothing was recorded about you when it was made."),
                        List.of()));
    }

    private Letter.Section section() {
        List<String> items = new ArrayList<>();
        for (Criterion criterion : told.criteria()) {
            Rule rule = rules.rule(criterion.rule()).orElseThrow();
            boolean told =
                    rule.properties().noneMatch(property -> property.name().equals(SCORE));
            items.add(rule.name() + (told ? criterion.met() ? ": met." : ": not met." : ": we do not say how."));
        }
        return new Letter.Section(
                HEADING,
                List.of(
                        position(),
                        "A computer sorts recorded facts by written rules, which are published. It decides nothing about you: a person does. These are the conditions:"),
                items);
    }

    private String position() {
        return switch (told.outcome()) {
            case INCLUDED -> "You are on the assessment.";
            case REMOVED -> "You are not on the assessment: a review decided that you must not be.";
            case NOT_INCLUDED -> "You are not on the assessment.";
        };
    }
}

package org.openvha.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openvha.facts.CaseFile;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;

/** One assessment in words that a member of the public would follow: what was decided, from which facts, by which rules, and why not otherwise. */
public final class Explanation {

    private final CaseFile file;
    private final RuleSet ruleSet;
    private final Standing standing;
    private final Assessment assessment;
    private final List<RuleReading> readings;
    private final FactWords facts;
    private final Background background;
    private final Page page;

    private Explanation(CaseFile file, Assessor assessor, Assessment assessment, Standing standing, int width) {
        this.file = file;
        this.ruleSet = assessor.ruleSet();
        this.standing = standing;
        this.assessment = assessment;
        this.readings = assessor.readings(file);
        this.facts = new FactWords(file, ruleSet);
        this.background = new Background(file, assessment);
        this.page = new Page(width);
    }

    /**
     * An assessment from files.
     *
     * @param width of a line, in characters
     */
    public static String inWords(CaseFile file, RuleSet ruleSet, LocalDate asOf, int width) {
        return fromFiles(file, ruleSet, asOf, width).inWords();
    }

    /**
     * An assessment of the register.
     *
     * @param assessment what that assessor made of that case file
     * @param width of a line, in characters
     */
    public static String inWords(
            CaseFile file, Assessor assessor, Assessment assessment, Standing standing, int width) {
        return new Explanation(file, assessor, assessment, standing, width).inWords();
    }

    /** The same without the rules that did not apply and without where each rule comes from. */
    public static String inBrief(
            CaseFile file, Assessor assessor, Assessment assessment, Standing standing, int width) {
        Explanation explanation = new Explanation(file, assessor, assessment, standing, width);
        explanation.whatFollows();
        return explanation.page.toString();
    }

    private static Explanation fromFiles(CaseFile file, RuleSet ruleSet, LocalDate asOf, int width) {
        Assessor assessor = new Assessor(ruleSet, asOf);
        return new Explanation(file, assessor, assessor.assess(file), new Standing.FromFiles(), width);
    }

    private void whatFollows() {
        title();
        contributions();
        exclusions();
        criteria();
        flags();
    }

    private String inWords() {
        whatFollows();
        new WhyNot(ruleSet, readings).write(page);
        new Sources(file, ruleSet, assessment).write(page);
        return page.toString();
    }

    private void title() {
        page.paragraph(
                0,
                "Individual " + assessment.individual() + ", assessed as of " + Words.date(assessment.asOf())
                        + " under rule set " + ruleSet.id() + " (" + ruleSet.title() + ").");
        page.paragraph(0, standing.words());
        page.heading(outcome());
        if (assessment.incomplete()) {
            page.paragraph(
                    2,
                    "INCOMPLETE: a row about this individual was refused when the facts were read, so something may be missing here. "
                            + standing.whereRefusedRowsAre());
        }
    }

    private String outcome() {
        String points = Words.count(assessment.score(), "point", "points");
        return switch (assessment.outcome()) {
            case INCLUDED -> "INCLUDED: on the assessment, with a score of " + points + ".";
            case REMOVED ->
                "REMOVED: all criteria are met, with a score of " + points
                        + ", but an upheld review says that this person must not be on the assessment.";
            case NOT_INCLUDED ->
                "NOT INCLUDED: not on the assessment. The score is " + points + ", and not every criterion is met.";
        };
    }

    private void contributions() {
        page.heading("How the score comes about");
        for (Contribution contribution : assessment.contributions()) {
            String weighting = contribution
                    .offence()
                    .map(offence -> ": weight " + Words.number(offence.weight()) + " at " + offence.percent() + "%")
                    .orElse("");
            page.paragraph(
                    2,
                    Words.count(contribution.points(), "point", "points") + " for "
                            + about(contribution.rule(), contribution.facts()) + weighting + ", because "
                            + contribution.because() + reference(contribution.rule()));
        }
        page.paragraph(
                2,
                Words.count(assessment.score(), "point", "points") + " in all, the sum of "
                        + Words.count(assessment.contributions().size(), "contribution", "contributions") + ".");
    }

    /** By fact, so that all reasons against one fact stand together. */
    private void exclusions() {
        page.heading("What does not count");
        if (assessment.exclusions().isEmpty()) {
            page.paragraph(2, "Nothing was left out.");
        }
        Map<String, List<Exclusion>> byFact = new TreeMap<>();
        for (Exclusion exclusion : assessment.exclusions()) {
            byFact.computeIfAbsent(about(exclusion.rule(), exclusion.facts().subList(0, 1)), any -> new ArrayList<>())
                    .add(exclusion);
        }
        byFact.forEach((fact, exclusions) -> {
            page.paragraph(2, fact + ":");
            exclusions.forEach(this::exclusion);
        });
        assessment.unscored().offences().forEach(id -> unscored("QualifyingOffence", id));
        assessment.unscored().reports().forEach(id -> unscored("QualifyingReport", id));
    }

    private void unscored(String type, String id) {
        page.paragraph(
                2,
                facts.about(type, List.of(id))
                        + ": excluded by no rule, but no rule of this set gives points for it either.");
    }

    private void exclusion(Exclusion exclusion) {
        String others = exclusion.facts().size() == 1
                ? ""
                : "; see "
                        + facts.reviews(
                                exclusion.facts().subList(1, exclusion.facts().size()));
        page.paragraph(
                4,
                "because " + exclusion.because() + others + ". Found: "
                        + found(exclusion.rule(), exclusion.facts().get(0)) + "." + reference(exclusion.rule()));
    }

    private void criteria() {
        page.heading("What it takes to be on the assessment");
        for (Criterion criterion : assessment.criteria()) {
            Rule rule = rule(criterion.rule());
            page.paragraph(
                    2,
                    (criterion.met() ? "Met:     " : "Not met: ") + rule.name() + ". Found: "
                            + found(criterion.rule(), "") + behind(rule)
                            + ". Required: " + ConditionWords.required(rule.condition()) + "."
                            + reference(criterion.rule()));
        }
    }

    private void flags() {
        if (assessment.flags().isEmpty()) {
            return;
        }
        page.heading("What a reader must consider");
        for (Flag flag : assessment.flags()) {
            String count = flag.count().isPresent() ? " (" + flag.count().getAsLong() + ")" : "";
            String about = flag.facts().isEmpty() ? "" : "; " + about(flag.rule(), flag.facts());
            page.paragraph(
                    2,
                    rule(flag.rule()).name() + count + ", because " + flag.because() + about + ". Found: "
                            + found(flag.rule(), "") + behind(rule(flag.rule())) + "." + reference(flag.rule()));
        }
    }

    /** What the rule read of the fact; {@code fact} is empty for a fact about the individual as a whole. */
    private String found(String rule, String fact) {
        return readings.stream()
                .filter(reading -> reading.rule().equals(rule) && reading.fact().equals(fact))
                .map(reading -> ConditionWords.observed(reading.values()))
                .findFirst()
                .orElseThrow();
    }

    private String behind(Rule rule) {
        List<String> behind = background.behind(rule.properties());
        return behind.isEmpty() ? "" : " (" + String.join("; ", behind) + ")";
    }

    private String about(String rule, List<String> ids) {
        return facts.about(rule(rule).checked().type().name(), ids);
    }

    private Rule rule(String id) {
        return ruleSet.rule(id).orElseThrow();
    }

    private static String reference(String rule) {
        return " [" + rule + "]";
    }
}

package org.openvha.whatif.counterfactual;

import java.util.List;
import java.util.Optional;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Contribution;
import org.openvha.assessment.Criterion;
import org.openvha.assessment.Page;
import org.openvha.assessment.RuleReading;
import org.openvha.assessment.Words;
import org.openvha.facts.Offence;

/** When time alone would change the outcome, and by which rules. */
final class TimeWords {

    private final Counterfactual result;
    private final FactNames names;

    TimeWords(Counterfactual result) {
        this.result = result;
        this.names = new FactNames(result.file(), result.rules());
    }

    void write(Page page) {
        TimeAlone time = result.timeAlone();
        time.turn().ifPresentOrElse(turn -> turn(turn, page), () -> never(time, page));
        time.back()
                .ifPresent(day -> page.paragraph(
                        2,
                        "From " + Words.date(day) + " the person would be "
                                + (result.listed() ? "on the assessment again." : "off the assessment again.")));
        if (result.unknown() > 0) {
            page.paragraph(
                    2,
                    "Left out here: " + Words.count(result.unknown(), "fact", "facts")
                            + " recorded or dated after the as-of date.");
        }
    }

    private void never(TimeAlone time, Page page) {
        String side = result.listed() ? "would still be on the assessment" : "would not be put on the assessment";
        page.paragraph(
                2,
                "If nothing new happens, this person " + side + " on any day up to " + Words.date(time.until()) + " ("
                        + Calendar.YEARS + " years; further ahead was not looked)." + custody());
    }

    private String custody() {
        boolean lasting = result.file().custody().stream()
                .anyMatch(period -> period.to().isEmpty()
                        && !period.from().isAfter(result.assessment().asOf()));
        return lasting && result.listed() ? " The person is in custody without a recorded end." : "";
    }

    private void turn(Turn turn, Page page) {
        String points = Words.count(turn.after().score(), "point", "points");
        page.paragraph(
                2,
                "If nothing new happens, this person would be "
                        + (result.listed() ? "on the assessment until " : "off the assessment until ")
                        + Words.date(turn.before().asOf()) + " and no longer from " + Words.date(turn.day())
                        + ", with a score of " + points + " then (on the day before: "
                        + Words.number(turn.before().score()) + ").");
        turn.criteria().forEach(criterion -> page.paragraph(4, criterion(criterion, turn)));
        if (!turn.changes().isEmpty() || !turn.ended().isEmpty()) {
            page.paragraph(4, "What is different on that day:");
        }
        turn.changes().forEach(change -> page.paragraph(6, change(change, turn)));
        turn.ended().forEach(id -> page.paragraph(6, names.inFull(new FactId(Kind.CUSTODY, id)) + ": over."));
    }

    private String criterion(Criterion criterion, Turn turn) {
        List<RuleReading> readings = new Assessor(result.rules(), turn.day())
                .readings(new KnownFacts(result.assessment().asOf()).of(result.file()));
        RuleReading.ConditionReading reading = readings.stream()
                .filter(each -> each.rule().equals(criterion.rule()))
                .findFirst()
                .orElseThrow()
                .conditions()
                .get(0);
        return (criterion.met() ? "Met from then on: " : "Not met from then on: ")
                + result.rules().rule(criterion.rule()).orElseThrow().name() + ". Found: " + reading.observed()
                + latest(criterion, turn) + ". Required: " + reading.required() + ". [" + criterion.rule() + "]";
    }

    /** The latest qualifying offence, where the criterion speaks of it. */
    private String latest(Criterion criterion, Turn turn) {
        boolean speaks = result.rules()
                .rule(criterion.rule())
                .orElseThrow()
                .properties()
                .anyMatch(property -> property.name().equals("monthsSinceLatest"));
        List<String> scored = turn.after().contributions().stream()
                .filter(contribution -> contribution.offence().isPresent())
                .map(Contribution::facts)
                .map(facts -> facts.get(0))
                .toList();
        Optional<Offence> latest = result.file().offences().stream()
                .filter(offence -> scored.contains(offence.id()))
                .reduce((one, other) -> other.date().isAfter(one.date()) ? other : one);
        return latest.filter(any -> speaks)
                .map(offence -> " (the latest is offence " + offence.id() + " of " + Words.date(offence.date()) + ")")
                .orElse("");
    }

    private String change(FactChange change, Turn turn) {
        return names.inFull(change.fact()) + ": " + said(change.fact(), change.after(), turn.after()) + "; until then "
                + said(change.fact(), change.before(), turn.before()) + ".";
    }

    /** What the rules say of a fact: points, or why it does not count. */
    private static String said(FactId fact, List<String> rules, Assessment assessment) {
        if (rules.isEmpty()) {
            return "nothing";
        }
        return Phrases.and(rules.stream()
                .map(rule -> points(fact, rule, assessment)
                        .or(() -> exclusion(fact, rule, assessment))
                        .orElseThrow())
                .toList());
    }

    private static Optional<String> points(FactId fact, String rule, Assessment assessment) {
        return assessment.contributions().stream()
                .filter(item -> item.rule().equals(rule) && item.facts().get(0).equals(fact.id()))
                .map(item -> Words.count(item.points(), "point", "points") + " [" + rule + "]")
                .findFirst();
    }

    private static Optional<String> exclusion(FactId fact, String rule, Assessment assessment) {
        return assessment.exclusions().stream()
                .filter(item -> item.rule().equals(rule) && item.facts().get(0).equals(fact.id()))
                .map(item -> "does not count, because " + item.because() + " [" + rule + "]")
                .findFirst();
    }
}

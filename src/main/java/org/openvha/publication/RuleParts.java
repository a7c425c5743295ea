package org.openvha.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.assessment.Words;
import org.openvha.ruleset.ConsultationItem;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.provenance.Provenance;
import org.openvha.ruletest.RuleExamples;

/**
 * Makes the parts of a rulebook that are about one rule.
 *
 * @param latest the day of the latest decision that the set says or names
 */
record RuleParts(
        RuleSet set, Optional<LocalDate> latest, RuleIds ids, List<ConsultationItem> asked, RuleExamples examples) {

    RulePart part(Rule rule) {
        Footing footing = Footing.of(rule);
        return new RulePart(
                rule.id(),
                rule.name(),
                RuleWords.statement(rule),
                footing.label(),
                footing.style(),
                footing.meaning(),
                entries(rule),
                set.parametersOf(rule).stream()
                        .map(parameter -> ParameterPart.of(parameter, set, ids))
                        .toList(),
                asked.stream()
                        .filter(item -> item.rules().contains(rule.id()))
                        .map(item -> ConsultedPart.of(item, ids))
                        .toList(),
                Stream.of(examples.applying(rule.id()), examples.notApplying(rule.id()))
                        .flatMap(Optional::stream)
                        .map(example -> ExamplePart.of(example, rule, set, ids))
                        .toList(),
                rule.source().stripTrailing(),
                Markdown.fence(rule.source()));
    }

    private List<Entry> entries(Rule rule) {
        Provenance provenance = rule.provenance();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("Because", ids.marked(rule.because())));
        entries.add(new Entry("Source", ids.marked(provenance.source())));
        entries.add(new Entry("Owner", provenance.owner()));
        entries.add(new Entry("Decided", Words.date(provenance.decided())));
        entries.add(new Entry("Review by", review(provenance.review())));
        if (rule.readsAge()) {
            entries.add(
                    new Entry("Age", "it reads how old somebody is, the one protected characteristic a rule can read"));
        }
        entries.add(new Entry("File", rule.file()));
        return entries;
    }

    /** The page knows no day but those of decisions. */
    private String review(LocalDate review) {
        return latest.filter(review::isBefore)
                .map(day -> Words.date(review) + ", which had passed by " + Words.date(day) + ", the latest decision")
                .orElse(Words.date(review));
    }
}

package org.openvha.publication;

import java.util.List;
import java.util.Optional;
import org.openvha.assessment.Words;
import org.openvha.document.page.Template;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.ConsultationItem;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruletest.RuleExamples;

/** A whole rule set as one document: every rule in words and as written, with all that it rests on. The same set, record and tests give the same text. */
public final class Rulebook {

    private static final Template HTML = Template.html("/rulebook/");
    private static final Template MARKDOWN = Template.escaping("/rulebook/", Markdown::escaped);

    private final View view;

    private Rulebook(View view) {
        this.view = view;
    }

    /** Everything that the templates place; {@code decidedBy} is the day of the latest decision that the set says or names, and empty where there is no record of it. */
    private record View(
            String title,
            String id,
            String digest,
            List<Entry> about,
            Optional<Asked> whatIf,
            List<Trust> legend,
            List<StratumPart> strata,
            List<ParameterPart> parameters,
            List<WeightPart> weights,
            String ageReaders,
            Optional<String> decidedBy,
            List<ConsultedPart> consulted,
            List<Block> notModelled) {

        boolean hasParameters() {
            return !parameters.isEmpty();
        }

        boolean hasConsulted() {
            return !consulted.isEmpty();
        }

        boolean hasNotModelled() {
            return !notModelled.isEmpty();
        }
    }

    /**
     * Gathers what there is to say.
     *
     * @param parent of a what-if; empty for a complete set
     * @param consultation what was asked; empty where there is no record of it
     */
    public static Rulebook of(
            RuleSet set, Optional<RuleSet> parent, Optional<Consultation> consultation, RuleExamples examples) {
        RuleIds ids = RuleIds.of(set, parent);
        Decisions decisions = new Decisions(set, consultation);
        List<ConsultationItem> asked = decisions.items();
        return new Rulebook(new View(
                set.title(),
                set.id(),
                set.digest(),
                About.of(set, decisions, ids),
                parent.map(baseline -> Asked.of(set, baseline, ids)),
                Trust.legend(set),
                StratumPart.all(set, new RuleParts(set, decisions.latest(), ids, asked, examples)),
                set.parameters().stream()
                        .map(parameter -> ParameterPart.of(parameter, set, ids))
                        .toList(),
                set.weights().stream().map(row -> WeightPart.of(row, ids)).toList(),
                Sentences.list(set.rules().stream()
                        .filter(Rule::readsAge)
                        .map(Rule::id)
                        .toList()),
                consultation.flatMap(record -> decisions.latest()).map(Words::date),
                asked.stream().map(item -> ConsultedPart.of(item, ids)).toList(),
                set.notModelled().map(text -> Block.all(text, ids)).orElse(List.of())));
    }

    /** A page of one file, in UTF-8 when written: no script, no font, no request. */
    public String html() {
        return HTML.fill("page", view);
    }

    /** For review, where changes are looked at line by line. */
    public String markdown() {
        return MARKDOWN.fill("markdown", view).strip() + "\n";
    }
}

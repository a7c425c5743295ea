package org.openvha.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.document.Numbers;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Difference;
import org.openvha.ruleset.Question;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;

/**
 * Why a what-if exists, and in what it differs from its parent.
 *
 * @param parent id, title and digest are the parent's
 * @param changes a sentence each
 */
record Asked(
        String asked,
        String decision,
        String scopeNote,
        String parent,
        String title,
        String digest,
        List<String> changes) {

    static Asked of(RuleSet set, RuleSet parent, RuleIds ids) {
        Question question = set.question().orElse(new Question("", "", ""));
        Difference difference = Difference.between(parent, set);
        List<String> changes = new ArrayList<>();
        difference.changes().forEach(change -> changes.add(words(change)));
        difference.inWordsOnly().forEach(cause -> changes.add(cause.replace(":", " ") + " differs in words only"));
        return new Asked(
                ids.marked(question.asked()),
                ids.marked(question.decision()),
                ids.marked(question.scopeNote()),
                parent.id(),
                parent.title(),
                parent.digest(),
                changes);
    }

    private static String words(Change change) {
        if (change instanceof Change.OfRule rule) {
            return rule(rule);
        }
        if (change instanceof Change.OfWeight weight) {
            String offence =
                    weight.after().or(weight::before).map(WeightRow::offence).orElse("");
            return "Class " + weight.offenceClass() + " (" + offence + ") weighs " + points(weight.after())
                    + "; before, " + points(weight.before());
        }
        Change.OfParameter parameter = (Change.OfParameter) change;
        return parameter.after().name() + " is "
                + Numbers.grouped(parameter.after().value()) + " "
                + parameter.after().unit() + "; before, "
                + Numbers.grouped(parameter.before().value()) + " "
                + parameter.before().unit();
    }

    private static String rule(Change.OfRule change) {
        Rule shown = change.after().or(change::before).orElseThrow();
        String named = "Rule " + change.id() + " (" + shown.name() + ") ";
        if (change.after().isEmpty()) {
            return named + "is gone. It said: " + RuleWords.statement(shown);
        }
        return change.before()
                .map(before -> named + "is changed. Before, it said: " + RuleWords.statement(before))
                .orElse(named + "is new");
    }

    private static String points(Optional<WeightRow> row) {
        return row.map(one -> Numbers.grouped(one.weight()) + " points").orElse("nothing");
    }
}

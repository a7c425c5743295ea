package org.openvha.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openvha.assessment.Words;
import org.openvha.document.Numbers;
import org.openvha.ruleset.RuleSet;

/** What a set says of itself. */
final class About {

    private About() {}

    static List<Entry> of(RuleSet set, Decisions decisions, RuleIds ids) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("Rule set", set.id()));
        entries.add(new Entry("Owner", set.owner()));
        set.predecessor().ifPresent(id -> entries.add(new Entry("Follows", id)));
        set.parentId()
                .ifPresent(id -> entries.add(new Entry("Changes", id + ", and is shown complete, as it is applied")));
        if (set.parentId().isEmpty()) {
            set.decided().ifPresent(day -> entries.add(new Entry("Decided", decided(day, decisions))));
        }
        if (!set.changeNote().isBlank()) {
            entries.add(new Entry("What it changes", ids.marked(set.changeNote())));
        }
        entries.add(new Entry(
                "Holds",
                Numbers.counted(set.rules().size(), "rule", "rules") + ", "
                        + Numbers.counted(set.weights().size(), "weight", "weights") + ", "
                        + Numbers.counted(set.parameters().size(), "parameter", "parameters")));
        return entries;
    }

    /** Weights and parameters say no day of their own, so no day is stated as that of the set. */
    private static String decided(LocalDate ofRules, Decisions decisions) {
        return "the latest of its rules was decided on " + Words.date(ofRules)
                + decisions
                        .afterRules()
                        .map(item -> "; " + item.id() + ", which it names, was decided on "
                                + Words.date(item.decided().orElseThrow()))
                        .orElse("");
    }
}

package org.openvha.publication;

import java.nio.file.Path;
import java.util.Optional;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruletest.RuleExamples;

/** Rulebooks of the sets of a checkout, or of a copy of one. */
record Rulebooks(Path folder) {

    static final Rulebooks SHIPPED = new Rulebooks(Path.of(""));

    RuleSets sets() {
        return RuleSets.in(folder.resolve("rules"));
    }

    Rulebook of(String id) {
        RuleSet set = sets().load(id);
        return Rulebook.of(
                set,
                set.parentId().map(sets()::load),
                Optional.of(Consultation.read(folder.resolve("rules"))),
                RuleExamples.of(set, folder.resolve("rule-tests"), sets()));
    }
}

package org.openvha.register.trace;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.AssessmentJson;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Outcome;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Offence;
import org.openvha.register.facts.EffectiveReviews;
import org.openvha.register.facts.FactStore;
import org.openvha.register.lists.Removal;
import org.openvha.register.runs.Run;
import org.openvha.ruleset.RuleSet;

/** Assesses people again whom a review took off a list, and reads off what a subject had to do with it. For one question: rules that were read are kept. */
final class Again {

    private final Subject subject;
    private final KnownRules rules;
    private final FactStore facts;
    private final Map<String, Optional<Assessor>> assessors = new HashMap<>();

    Again(Subject subject, KnownRules rules, FactStore facts) {
        this.subject = subject;
        this.rules = rules;
        this.facts = facts;
    }

    /** By the rules of the run, from the facts with the decision and as of its day. */
    Removed removed(Run run, String individual, Removal removal) {
        Optional<CaseFile> file = facts.known(removal.load(), individual);
        return file.flatMap(known -> assessor(run)
                        .map(rulesOf -> removed(
                                rulesOf.on(removal.asOf()), EffectiveReviews.by(removal.asOf(), known), removal)))
                .orElseGet(() ->
                        new Removed(removal.review(), removal.asOf(), Optional.empty(), Optional.empty(), List.of()));
    }

    private Removed removed(Assessor assessor, CaseFile file, Removal removal) {
        Assessment assessment = assessor.assess(file);
        return new Removed(
                removal.review(),
                removal.asOf(),
                Optional.of(assessment.outcome().name()),
                Optional.of(assessment.score()),
                touches(subject, assessor.ruleSet(), file, assessment));
    }

    /** What a subject has to do with an assessment that is not stored. */
    static List<Touch> touches(Subject subject, RuleSet rules, CaseFile file, Assessment assessment) {
        byte[] line = AssessmentJson.line(assessment);
        boolean listed = assessment.outcome() == Outcome.INCLUDED;
        return new TouchReader(subject, Optional.of(rules), listed)
                .read(Arrays.copyOf(line, line.length - 1), ofClass(file, subject));
    }

    private static Set<String> ofClass(CaseFile file, Subject subject) {
        return file.offences().stream()
                .filter(offence -> offence.offenceCode().equals(subject.id()))
                .map(Offence::id)
                .collect(Collectors.toSet());
    }

    private Optional<Assessor> assessor(Run run) {
        return assessors.computeIfAbsent(
                run.ruleSetDigest(), digest -> rules.of(run).map(set -> new Assessor(set, LocalDate.EPOCH)));
    }
}

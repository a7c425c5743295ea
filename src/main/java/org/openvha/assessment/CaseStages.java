package org.openvha.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.openvha.facts.CaseFile;
import org.openvha.ruleset.vocabulary.CandidateFact;
import org.openvha.ruleset.vocabulary.EligibleFact;
import org.openvha.ruleset.vocabulary.IncludedFact;
import org.openvha.ruleset.vocabulary.IntelligenceTallyFact;
import org.openvha.ruleset.vocabulary.OffenceFact;
import org.openvha.ruleset.vocabulary.QualifyingOffenceFact;
import org.openvha.ruleset.vocabulary.QualifyingReportFact;
import org.openvha.ruleset.vocabulary.ReportFact;
import org.openvha.ruleset.vocabulary.RuleFact;
import org.openvha.ruleset.vocabulary.TallyFact;

/** One individual on the way through the strata: each step makes the next stratum's facts from what the earlier ones concluded. */
final class CaseStages {

    private final CompiledPolicy policy;
    private final CaseDecision decision;
    private final CaseFacts facts;
    private final AsOf asOf;

    private final List<OffenceFact> offences;
    private final List<ReportFact> reports;
    private List<CandidateFact> candidates = List.of();
    private final List<QualifyingOffenceFact> qualifyingOffences = new ArrayList<>();
    private final List<QualifyingReportFact> qualifyingReports = new ArrayList<>();
    private Optional<IntelligenceTallyFact> intelligence = Optional.empty();
    private Optional<TallyFact> tally = Optional.empty();
    private Optional<EligibleFact> eligible = Optional.empty();
    private Optional<IncludedFact> included = Optional.empty();

    CaseStages(CaseFile file, CompiledPolicy policy, AsOf asOf) {
        this.policy = policy;
        this.asOf = asOf;
        this.decision = new CaseDecision(file, policy);
        this.facts = new CaseFacts(file, decision, asOf, policy.weights());
        this.offences = facts.offences();
        this.reports = facts.reports();
    }

    CaseDecision decision() {
        return decision;
    }

    void exclusion(Consumer<RuleFact> next) {
        offences.forEach(next);
        reports.forEach(next);
    }

    void incident(Consumer<RuleFact> next) {
        List<OffenceFact> left = new ArrayList<>(offences.size());
        for (OffenceFact offence : offences) {
            if (decision.counts(offence)) {
                left.add(offence);
            }
        }
        candidates = facts.candidates(left);
        candidates.forEach(next);
    }

    void scoring(Consumer<RuleFact> next) {
        for (CandidateFact candidate : candidates) {
            if (decision.counts(candidate.offence())) {
                qualifyingOffences.add(new QualifyingOffenceFact(candidate.offence(), candidate.weighted()));
            }
        }
        for (ReportFact report : reports) {
            if (decision.counts(report)) {
                qualifyingReports.add(new QualifyingReportFact(report));
            }
        }
        qualifyingOffences.forEach(next);
        qualifyingReports.forEach(next);
    }

    void cap(Consumer<RuleFact> next) {
        List<String> contributing = new ArrayList<>(qualifyingReports.size());
        for (ReportFact report : reports) {
            if (decision.contributed(report)) {
                contributing.add(report.report().id());
            }
        }
        if (!contributing.isEmpty()) {
            intelligence = Optional.of(new IntelligenceTallyFact(decision, contributing, decision.intelligence()));
        }
        intelligence.ifPresent(next);
    }

    void inclusion(Consumer<RuleFact> next) {
        int latest = Integer.MAX_VALUE;
        for (QualifyingOffenceFact fact : qualifyingOffences) {
            latest = Math.min(latest, fact.offence().monthsAgo());
        }
        OptionalInt monthsSinceLatest = qualifyingOffences.isEmpty() ? OptionalInt.empty() : OptionalInt.of(latest);
        tally = Optional.of(new TallyFact(
                decision, qualifyingOffences.size(), monthsSinceLatest, decision.score(), facts.inCustody()));
        tally.ifPresent(next);
    }

    void removal(Consumer<RuleFact> next) {
        if (decision.metAll(policy.criteria())) {
            eligible = Optional.of(new EligibleFact(decision, facts.reviewsOfIndividual()));
        }
        eligible.ifPresent(next);
    }

    void flags(Consumer<RuleFact> next) {
        if (eligible.isPresent() && !decision.isRemoved()) {
            included = Optional.of(facts.included(qualifyingOffences));
        }
        included.ifPresent(next);
    }

    /** What follows. @throws IllegalStateException if the explanation does not balance */
    Assessment assessment() {
        List<Contribution> contributions = decision.contributions();
        long sum = 0;
        for (Contribution contribution : contributions) {
            sum = Math.addExact(sum, contribution.points());
        }
        Balance.require(sum == decision.score(), "the score is not the sum of the contributions");
        return new Assessment(
                decision.file().individual().id(),
                policy.ruleSet().id(),
                asOf.date(),
                outcome(),
                sum,
                decision.file().incomplete(),
                contributions,
                decision.exclusions(),
                criteria(),
                decision.flags(),
                unscored());
    }

    private Unscored unscored() {
        if (decision.scored() == qualifyingOffences.size() + qualifyingReports.size()) {
            return Unscored.NONE;
        }
        return new Unscored(
                qualifyingOffences.stream()
                        .filter(fact -> !decision.contributed(fact.offence()))
                        .flatMap(fact -> fact.subject().stream())
                        .toList(),
                qualifyingReports.stream()
                        .filter(fact -> !decision.contributed(fact.report()))
                        .flatMap(fact -> fact.subject().stream())
                        .toList());
    }

    private Outcome outcome() {
        if (eligible.isEmpty()) {
            return Outcome.NOT_INCLUDED;
        }
        return decision.isRemoved() ? Outcome.REMOVED : Outcome.INCLUDED;
    }

    private List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>(policy.criteria().size());
        for (CriterionRule criterion : policy.criteria()) {
            boolean met = decision.met(criterion);
            Balance.require(met == criterion.holds(tally.orElseThrow()), "a criterion fired against its condition");
            criteria.add(criterion.record(tally.orElseThrow(), met));
        }
        return criteria;
    }

    /** Every fact that any rule was tried on. */
    List<RuleFact> all() {
        List<RuleFact> all = new ArrayList<>(offences);
        all.addAll(reports);
        all.addAll(candidates);
        all.addAll(qualifyingOffences);
        all.addAll(qualifyingReports);
        intelligence.ifPresent(all::add);
        tally.ifPresent(all::add);
        eligible.ifPresent(all::add);
        included.ifPresent(all::add);
        return all;
    }
}

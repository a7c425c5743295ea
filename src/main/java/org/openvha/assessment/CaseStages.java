package org.openvha.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    List<? extends RuleFact> exclusion() {
        return joined(offences, reports);
    }

    List<? extends RuleFact> incident() {
        candidates = facts.candidates(offences.stream().filter(decision::counts).toList());
        return candidates;
    }

    List<? extends RuleFact> scoring() {
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
        return joined(qualifyingOffences, qualifyingReports);
    }

    List<? extends RuleFact> cap() {
        List<String> contributing = new ArrayList<>();
        for (ReportFact report : reports) {
            if (decision.contributed(report)) {
                contributing.add(report.report().id());
            }
        }
        intelligence = Optional.of(new IntelligenceTallyFact(decision, contributing, decision.intelligence()));
        return only(intelligence);
    }

    List<? extends RuleFact> inclusion() {
        OptionalInt latest = qualifyingOffences.stream()
                .mapToInt(fact -> fact.offence().monthsAgo())
                .min();
        tally = Optional.of(
                new TallyFact(decision, qualifyingOffences.size(), latest, decision.score(), facts.inCustody()));
        return only(tally);
    }

    List<? extends RuleFact> removal() {
        if (policy.criteria().stream().allMatch(decision::met)) {
            eligible = Optional.of(new EligibleFact(decision, facts.reviewsOfIndividual()));
        }
        return only(eligible);
    }

    List<? extends RuleFact> flags() {
        if (eligible.isPresent() && !decision.isRemoved()) {
            included = Optional.of(facts.included(qualifyingOffences));
        }
        return only(included);
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
                decision.flags());
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
        List<RuleFact> all = new ArrayList<>(joined(offences, reports));
        all.addAll(candidates);
        all.addAll(qualifyingOffences);
        all.addAll(qualifyingReports);
        intelligence.ifPresent(all::add);
        tally.ifPresent(all::add);
        eligible.ifPresent(all::add);
        included.ifPresent(all::add);
        return all;
    }

    private static List<RuleFact> joined(List<? extends RuleFact> first, List<? extends RuleFact> second) {
        List<RuleFact> joined = new ArrayList<>(first.size() + second.size());
        joined.addAll(first);
        joined.addAll(second);
        return joined;
    }

    private static List<? extends RuleFact> only(Optional<? extends RuleFact> fact) {
        return fact.map(List::of).orElseGet(List::of);
    }
}

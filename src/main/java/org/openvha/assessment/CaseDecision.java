package org.openvha.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.openvha.assessment.Contribution.Weighting;
import org.openvha.facts.CaseFile;
import org.openvha.ruleset.vocabulary.CandidateFact;
import org.openvha.ruleset.vocabulary.Decision;
import org.openvha.ruleset.vocabulary.OffenceFact;
import org.openvha.ruleset.vocabulary.QualifyingOffenceFact;
import org.openvha.ruleset.vocabulary.QualifyingReportFact;
import org.openvha.ruleset.vocabulary.ReportFact;
import org.openvha.ruleset.vocabulary.RuleFact;

/** What the rules said of one individual. Points come about in {@link #contribute} and {@link #contributeWeighted} only. */
final class CaseDecision implements Decision {

    /** Something a rule said, with what it is ordered by: the rule's place and the fact's. */
    private record Said<T>(int rule, int ordinal, T item) {

        int compareTo(Said<?> other) {
            return rule != other.rule ? Integer.compare(rule, other.rule) : Integer.compare(ordinal, other.ordinal);
        }

        static <T> List<T> inOrder(List<Said<T>> said) {
            if (said.isEmpty()) {
                return List.of();
            }
            said.sort(Said::compareTo);
            List<T> items = new ArrayList<>(said.size());
            said.forEach(each -> items.add(each.item()));
            return Collections.unmodifiableList(items);
        }
    }

    private final CaseFile file;
    private final CompiledPolicy policy;
    private final List<Said<Contribution>> contributions = new ArrayList<>();
    private final List<Said<Exclusion>> exclusions = new ArrayList<>(4);
    private final List<Said<Flag>> flags = new ArrayList<>(0);
    private final boolean[] excludedOffences;
    private final boolean[] excludedReports;
    private final boolean[] contributingOffences;
    private final boolean[] contributingReports;
    private final boolean[] met;
    private int criteriaMet;
    private int scored;
    private boolean removed;
    private long score;
    private long intelligence;

    CaseDecision(CaseFile file, CompiledPolicy policy) {
        this.file = file;
        this.policy = policy;
        this.excludedOffences = new boolean[file.offences().size()];
        this.excludedReports = new boolean[file.reports().size()];
        this.contributingOffences = new boolean[file.offences().size()];
        this.contributingReports = new boolean[file.reports().size()];
        this.met = new boolean[policy.ruleSet().rules().size()];
    }

    @Override
    public void exclude(int rule, RuleFact fact) {
        (isOffence(fact) ? excludedOffences : excludedReports)[fact.ordinal()] = true;
        exclusions.add(said(
                rule,
                fact,
                new Exclusion(
                        id(rule), policy.facts(rule, fact), policy.rule(rule).because())));
    }

    @Override
    public void contribute(int rule, RuleFact fact, long points) {
        if (fact instanceof QualifyingReportFact) {
            contributes(contributingReports, fact);
            intelligence = Math.addExact(intelligence, points);
        }
        contribute(rule, fact, points, Optional.empty());
    }

    /** The one place where points are rounded: half up. */
    @Override
    public void contributeWeighted(int rule, RuleFact fact, long weight, long percent) {
        if (weight < 0 || percent < 0) {
            throw new ArithmeticException("Rule " + id(rule) + " gives a negative weight or percentage");
        }
        long points = Math.floorDiv(Math.addExact(Math.multiplyExact(weight, percent), 50L), 100L);
        contributes(contributingOffences, fact);
        String crimeType = ((QualifyingOffenceFact) fact).weighted().crimeType();
        Weighting weighting = new Weighting(Math.toIntExact(weight), Math.toIntExact(percent), crimeType);
        contribute(rule, fact, points, Optional.of(weighting));
    }

    private void contributes(boolean[] contributing, RuleFact fact) {
        scored += contributing[fact.ordinal()] ? 0 : 1;
        contributing[fact.ordinal()] = true;
    }

    private void contribute(int rule, RuleFact fact, long points, Optional<Weighting> weighting) {
        score = Math.addExact(score, points);
        contributions.add(said(
                rule,
                fact,
                new Contribution(
                        id(rule),
                        points,
                        policy.facts(rule, fact),
                        weighting,
                        policy.rule(rule).because())));
    }

    @Override
    public void require(int rule, RuleFact fact) {
        met[rule] = true;
        criteriaMet++;
    }

    @Override
    public void remove(int rule, RuleFact fact) {
        removed = true;
        flag(rule, fact, OptionalLong.empty());
    }

    @Override
    public void flag(int rule, RuleFact fact) {
        flag(rule, fact, OptionalLong.empty());
    }

    @Override
    public void flagCounted(int rule, RuleFact fact, long count) {
        flag(rule, fact, OptionalLong.of(count));
    }

    private void flag(int rule, RuleFact fact, OptionalLong count) {
        flags.add(said(
                rule,
                fact,
                new Flag(
                        id(rule),
                        policy.facts(rule, fact),
                        count,
                        policy.rule(rule).because())));
    }

    private static <T> Said<T> said(int rule, RuleFact fact, T item) {
        return new Said<>(rule, fact.ordinal(), item);
    }

    private String id(int rule) {
        return policy.rule(rule).id();
    }

    private static boolean isOffence(RuleFact fact) {
        return fact instanceof OffenceFact || fact instanceof CandidateFact;
    }

    CaseFile file() {
        return file;
    }

    boolean counts(OffenceFact offence) {
        return !excludedOffences[offence.ordinal()];
    }

    boolean counts(ReportFact report) {
        return !excludedReports[report.ordinal()];
    }

    boolean contributed(OffenceFact offence) {
        return contributingOffences[offence.ordinal()];
    }

    boolean contributed(ReportFact report) {
        return contributingReports[report.ordinal()];
    }

    boolean met(CriterionRule criterion) {
        return met[criterion.rule().place()];
    }

    boolean metAll(List<CriterionRule> criteria) {
        for (CriterionRule criterion : criteria) {
            if (!met(criterion)) {
                return false;
            }
        }
        return true;
    }

    boolean isRemoved() {
        return removed;
    }

    long score() {
        return score;
    }

    /** How many offences and reports some rule gave points. */
    int scored() {
        return scored;
    }

    /** Points of the intelligence reports, before any cap. */
    long intelligence() {
        return intelligence;
    }

    /** How many things the rules said, for the balance. */
    int count() {
        return contributions.size() + exclusions.size() + flags.size() + criteriaMet;
    }

    List<Contribution> contributions() {
        return Said.inOrder(contributions);
    }

    List<Exclusion> exclusions() {
        return Said.inOrder(exclusions);
    }

    List<Flag> flags() {
        return Said.inOrder(flags);
    }
}

package org.openvha.whatif.counterfactual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Traced;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Individual;
import org.openvha.facts.Offence;
import org.openvha.facts.Review;
import org.openvha.facts.ReviewDecision;
import org.openvha.facts.ReviewScope;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.language.Arithmetic;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.vocabulary.CandidateFact;
import org.openvha.ruleset.vocabulary.QualifyingOffenceFact;
import org.openvha.ruleset.vocabulary.RuleFact;
import org.openvha.ruleset.vocabulary.Stratum;

/**
 * What of an offence can reach an outcome or a score, whatever the other facts are; offences with equal signatures are equivalent.
 *
 * <p>Exclusion rules read an offence by itself, and of other facts only whether an upheld review names it. So it is tried alone, without such a review and with one. Whether it
 * is left then, its weight (siblings of a crime report are compared by it), how every test of the later rules reads it, and, since the criteria read the latest of them, which stretch of dates it lies
 * in, is all that later strata can see. An offence that is left in neither case cannot be seen at all. A test of {@code heavierSibling} depends on the others by weight alone.
 */
final class OffenceSignatures {

    private static final String SIBLING = "heavierSibling";

    private final Assessor assessor;
    private final Individual individual;
    private final Stretches latest;
    private final List<Rule> ofCandidates;
    private final List<Rule> ofQualifying;

    OffenceSignatures(Assessor assessor, Individual individual) {
        this.assessor = assessor;
        this.individual = individual;
        this.latest = Stretches.ofLatest(assessor.ruleSet(), assessor.asOf(), individual);
        this.ofCandidates = assessor.ruleSet().rules(Stratum.INCIDENT);
        this.ofQualifying = assessor.ruleSet().rules(Stratum.SCORING).stream()
                .filter(rule -> rule.checked().type().javaType() == QualifyingOffenceFact.class)
                .toList();
    }

    /** In the same order. */
    List<List<Object>> of(List<Offence> offences) {
        List<CaseFile> alone = new ArrayList<>();
        for (Offence offence : offences) {
            alone.add(alone(offence, List.of()));
            alone.add(alone(offence, List.of(upheld(offence))));
        }
        List<Traced> traced = assessor.trace(alone);
        List<List<Object>> signatures = new ArrayList<>();
        for (int i = 0; i < offences.size(); i++) {
            signatures.add(signature(offences.get(i), candidate(traced.get(2 * i)), candidate(traced.get(2 * i + 1))));
        }
        return signatures;
    }

    private List<Object> signature(
            Offence offence, Optional<CandidateFact> left, Optional<CandidateFact> leftReviewed) {
        Optional<CandidateFact> seen = left.or(() -> leftReviewed);
        if (seen.isEmpty()) {
            return List.of();
        }
        RuleFact qualifying =
                new QualifyingOffenceFact(seen.get().offence(), seen.get().weighted());
        List<Object> signature = new ArrayList<>(List.of(
                left.isPresent(),
                leftReviewed.isPresent(),
                seen.get().weighted().weight(),
                latest.place(offence.date())));
        signature.addAll(readings(ofCandidates, seen.get()));
        signature.addAll(readings(ofQualifying, qualifying));
        return signature;
    }

    private static Collection<Object> readings(List<Rule> rules, RuleFact fact) {
        return rules.stream()
                .flatMap(rule -> Stream.concat(tests(rule, fact), numbers(rule, fact)))
                .toList();
    }

    private static Stream<Object> tests(Rule rule, RuleFact fact) {
        return rule.condition()
                .tests()
                .filter(test -> !test.properties().get(0).name().equals(SIBLING))
                .map((Condition test) -> test.predicate().test(fact));
    }

    private static Stream<Object> numbers(Rule rule, RuleFact fact) {
        return rule.checked().numbers().stream().flatMap(Arithmetic::properties).map(property -> property.show(fact));
    }

    private static Optional<CandidateFact> candidate(Traced traced) {
        return traced.facts().stream()
                .filter(CandidateFact.class::isInstance)
                .map(CandidateFact.class::cast)
                .findFirst();
    }

    private CaseFile alone(Offence offence, List<Review> reviews) {
        return new CaseFile(individual, List.of(offence), List.of(), List.of(), List.of(), reviews, false);
    }

    private Review upheld(Offence offence) {
        LocalDate asOf = assessor.asOf();
        return new Review(
                "-",
                individual.id(),
                ReviewDecision.UPHELD,
                ReviewScope.OFFENCE,
                Optional.of(offence.id()),
                Optional.of(asOf),
                asOf);
    }
}

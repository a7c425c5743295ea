package org.openvha.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Contribution;
import org.openvha.assessment.Exclusion;
import org.openvha.assessment.Flag;
import org.openvha.assessment.Outcome;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.CaseFileArbitraries;

class HandWrittenScorerPropertiesTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 2, 29);

    private final HandWrittenScorer scorer = new HandWrittenScorer(AS_OF, PlainReasons.all());

    @Provide
    Arbitrary<CaseFile> caseFiles() {
        return CaseFileArbitraries.asOf(AS_OF);
    }

    @Property(tries = 500)
    void the_score_is_the_sum_of_the_contributions(@ForAll("caseFiles") CaseFile file) {
        Assessment assessment = scorer.assess(file);

        assertThat(assessment.contributions().stream()
                        .mapToLong(Contribution::points)
                        .sum())
                .isEqualTo(assessment.score());
    }

    @Property(tries = 500)
    void every_offence_either_counts_once_or_is_excluded(@ForAll("caseFiles") CaseFile file) {
        Assessment assessment = scorer.assess(file);

        assertThat(file.offences()).allSatisfy(offence -> {
            long contributions = assessment.contributions().stream()
                    .filter(contribution -> contribution.offence().isPresent())
                    .filter(contribution -> contribution.facts().get(0).equals(offence.id()))
                    .count();
            boolean excluded = assessment.exclusions().stream()
                    .anyMatch(exclusion -> exclusion.facts().get(0).equals(offence.id()));
            assertThat(contributions).isEqualTo(excluded ? 0 : 1);
        });
    }

    @Property(tries = 500)
    void items_are_ordered_by_rule_then_by_first_fact(@ForAll("caseFiles") CaseFile file) {
        Assessment assessment = scorer.assess(file);

        assertThat(assessment.contributions())
                .isSortedAccordingTo(Comparator.comparing(Contribution::rule)
                        .thenComparing(contribution -> contribution.facts().get(0)));
        assertThat(assessment.exclusions())
                .isSortedAccordingTo(Comparator.comparing(Exclusion::rule)
                        .thenComparing(exclusion -> exclusion.facts().get(0)));
        assertThat(assessment.flags()).isSortedAccordingTo(Comparator.comparing(Flag::rule));
    }

    @Property(tries = 500)
    void only_somebody_who_meets_all_criteria_carries_flags(@ForAll("caseFiles") CaseFile file) {
        Assessment assessment = scorer.assess(file);

        boolean allMet = assessment.criteria().stream().allMatch(criterion -> criterion.met());
        assertThat(assessment.outcome() != Outcome.NOT_INCLUDED).isEqualTo(allMet);
        assertThat(allMet || assessment.flags().isEmpty()).isTrue();
    }
}

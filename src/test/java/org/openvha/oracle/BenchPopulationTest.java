package org.openvha.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Outcome;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.BenchPopulation;

class BenchPopulationTest {
    private static final int PEOPLE = 5000;

    private final List<CaseFile> people = BenchPopulation.people(PEOPLE);

    @Test
    void a_person_is_the_same_alone_and_among_others() {
        assertThat(BenchPopulation.person(4321)).isEqualTo(people.get(4321));
    }

    @Test
    void people_have_four_offences_and_one_report_on_average() {
        assertThat(people.stream()
                        .mapToInt(file -> file.offences().size())
                        .average()
                        .orElseThrow())
                .isCloseTo(4.0, within(0.1));
        assertThat(people.stream()
                        .mapToInt(file -> file.reports().size())
                        .average()
                        .orElseThrow())
                .isCloseTo(1.0, within(0.1));
    }

    @Test
    void half_of_the_people_are_included_and_there_is_enough_to_explain() {
        HandWrittenScorer scorer = new HandWrittenScorer(BenchPopulation.AS_OF, PlainReasons.all());
        List<Assessment> assessments = people.stream().map(scorer::assess).toList();

        long included = assessments.stream()
                .filter(assessment -> assessment.outcome() == Outcome.INCLUDED)
                .count();
        assertThat((double) included / PEOPLE).isCloseTo(0.5, within(0.1));
        assertThat(assessments.stream()
                        .mapToInt(BenchPopulationTest::items)
                        .average()
                        .orElseThrow())
                .isCloseTo(9.5, within(1.0));
    }

    private static int items(Assessment assessment) {
        return assessment.contributions().size()
                + assessment.exclusions().size()
                + assessment.criteria().size()
                + assessment.flags().size();
    }
}

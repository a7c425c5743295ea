package org.openvha.register.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Contribution;
import org.openvha.assessment.Criterion;
import org.openvha.assessment.Outcome;
import org.openvha.assessment.ShippedRules;
import org.openvha.document.BadInputException;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.TestDatabase;
import org.openvha.register.runs.Run;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SideBySideTest {

    @TempDir
    static Path temporary;

    private Registers registers;
    private List<Assessment> assessments;
    private SideBySide sideBySide;
    private Run run;

    @BeforeAll
    void put_a_list_in_force() {
        registers = Registers.over(TestDatabase.fresh(), Path.of("rules"), temporary);
        assessments = new Assessor(ShippedRules.VHA_2024, ShippedRules.AS_OF)
                .assess(registers
                        .load(RandomCaseFiles.people(120, 4, ShippedRules.AS_OF))
                        .caseFiles());
        run = registers.assess("2024-01-31");
        sideBySide = new SideBySide(
                registers.register().lists(), registers.register().explanations());
    }

    @AfterAll
    void close() {
        registers.register().close();
    }

    @Test
    void everybody_s_sums_are_those_of_their_assessment() {
        for (int first = 0; first < assessments.size(); first += SideBySide.MOST) {
            List<Assessment> four = assessments.subList(first, first + SideBySide.MOST);
            List<PersonBeside> beside = SideBySide.all(run, sideBySide.find(run, ids(four)));
            for (int i = 0; i < four.size(); i++) {
                same(beside.get(i), four.get(i));
            }
        }
        assertThat(assessments).extracting(Assessment::outcome).contains(Outcome.values());
    }

    @Test
    void people_stand_in_the_order_asked_for() {
        List<String> backwards = ids(List.of(assessments.get(7), assessments.get(3), assessments.get(5)));

        assertThat(SideBySide.all(run, sideBySide.find(run, backwards)))
                .extracting(PersonBeside::individual)
                .isEqualTo(backwards);
    }

    @Test
    void one_person_can_stand_alone() {
        assertThat(sideBySide.find(run, ids(assessments.subList(0, 1)))).hasSize(1);
    }

    @Test
    void nobody_and_more_than_four_are_refused() {
        refused(List.of(), "and 0 were asked for");
        refused(ids(assessments.subList(0, 5)), "Between 1 and 4 people can be put side by side, and 5 were asked for");
    }

    @Test
    void the_same_person_twice_is_refused_without_saying_whom() {
        refused(List.of("N000001", "N000002", "N000001"), "Number 3 of the people asked for is the same as number 1");
    }

    @Test
    void somebody_unknown_is_refused_without_saying_whom() {
        refused(List.of("N000001", "NOBODY"), "Number 2 of the people asked for was not known");
        refused(List.of("\0"), "Number 1 of the people asked for was not known");
    }

    private void refused(List<String> individuals, String why) {
        assertThatThrownBy(() -> SideBySide.all(run, sideBySide.find(run, individuals)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(why)
                .message()
                .doesNotContain("N00000", "NOBODY");
    }

    private void same(PersonBeside beside, Assessment assessment) {
        String individual = assessment.individual();
        assertThat(beside)
                .isEqualTo(new PersonBeside(
                        individual,
                        registers
                                .register()
                                .lists()
                                .person(run.id(), individual)
                                .map(ListRow::rank),
                        assessment.outcome(),
                        assessment.score(),
                        assessment.incomplete(),
                        new TreeMap<>(pointsByRule(assessment)),
                        new TreeMap<>(pointsByCrimeType(assessment)),
                        assessment.contributions().size(),
                        assessment.exclusions().size(),
                        (int) assessment.criteria().stream()
                                .filter(Criterion::met)
                                .count(),
                        assessment.criteria().size(),
                        assessment.flags().size(),
                        new String(
                                registers
                                        .register()
                                        .explanations()
                                        .json(run, individual)
                                        .orElseThrow(),
                                StandardCharsets.UTF_8)));
        assertThat(beside.rank().isPresent()).isEqualTo(assessment.outcome() == Outcome.INCLUDED);
        assertThat(beside.pointsByRule().values().stream()
                        .mapToLong(points -> points)
                        .sum())
                .isEqualTo(beside.score());
    }

    private static Map<String, Long> pointsByRule(Assessment assessment) {
        return assessment.contributions().stream()
                .collect(Collectors.groupingBy(Contribution::rule, Collectors.summingLong(Contribution::points)));
    }

    private static Map<String, Long> pointsByCrimeType(Assessment assessment) {
        return assessment.contributions().stream()
                .filter(contribution -> contribution.offence().isPresent())
                .collect(Collectors.groupingBy(
                        contribution -> contribution.offence().orElseThrow().crimeType(),
                        Collectors.summingLong(Contribution::points)));
    }

    private static List<String> ids(List<Assessment> people) {
        return people.stream().map(Assessment::individual).toList();
    }
}

package org.openvha.whatif.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openvha.assessment.Criterion;
import org.openvha.facts.Borough;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.Offence;
import org.openvha.facts.Role;
import org.openvha.fixtures.CaseFileBuilder;

class TimeAloneTest {

    private static final String WEIGHTY = "5D";

    private static CaseFileBuilder offending(String... dates) {
        CaseFileBuilder person = CaseFileBuilder.born("1999-05-01");
        for (int i = 0; i < dates.length; i++) {
            person.offence("O" + (i + 1), WEIGHTY, dates[i]);
        }
        return person;
    }

    private static Turn turn(CaseFileBuilder person) {
        return Asked.about(person).timeAlone().turn().orElseThrow();
    }

    private static List<String> unmet(Turn turn) {
        return turn.criteria().stream()
                .filter(criterion -> !criterion.met())
                .map(Criterion::rule)
                .toList();
    }

    @Test
    void a_year_after_the_latest_offence_is_the_last_day() {
        Turn turn = turn(offending("2023-10-01", "2023-10-02", "2023-10-15"));

        assertThat(turn.day()).isEqualTo("2024-10-16");
        assertThat(unmet(turn)).containsExactly("INC-02");
        assertThat(turn.changes())
                .containsExactly(new FactChange(new FactId(Kind.OFFENCE, "O3"), List.of("SCO-02"), List.of("SCO-03")));
    }

    @Test
    void three_years_after_the_first_of_three_offences_is_the_last_day_in_custody() {
        Turn turn = turn(offending("2022-10-01", "2022-11-02", "2022-12-15").custodySince("C1", "2023-01-01"));

        assertThat(turn.day()).isEqualTo("2025-10-02");
        assertThat(unmet(turn)).containsExactly("INC-01");
        assertThat(turn.changes())
                .containsExactly(new FactChange(new FactId(Kind.OFFENCE, "O1"), List.of("SCO-04"), List.of("EXC-04")));
    }

    @Test
    void the_last_day_in_custody_is_the_last_day() {
        Turn turn = turn(offending("2022-10-01", "2022-11-02", "2022-12-15")
                .add(new CustodyPeriod(
                        "C1",
                        "N000001",
                        LocalDate.parse("2023-01-01"),
                        Optional.of(LocalDate.parse("2024-04-30")),
                        LocalDate.parse("2023-01-01"))));

        assertThat(turn.day()).isEqualTo("2024-05-01");
        assertThat(unmet(turn)).containsExactly("INC-02");
        assertThat(turn.ended()).containsExactly("C1");
    }

    @Test
    void an_offence_that_loses_weight_can_take_the_score_below_the_least() {
        Turn turn = turn(CaseFileBuilder.born("1999-05-01")
                .offence("O1", "62A", "2023-08-15")
                .offence("O2", "10C", "2023-12-11")
                .offence("O3", "90", "2023-12-21"));

        // 363 + 52 + 250 = 665; at 75% 272 + 302 = 574; when the other two are at 75% as well, 272 + 39 + 188 = 499.
        assertThat(turn.day()).isEqualTo("2024-06-22");
        assertThat(turn.after().score()).isEqualTo(499);
        assertThat(unmet(turn)).containsExactly("INC-03");
    }

    @Test
    void somebody_who_is_not_on_the_assessment_is_not_put_on_by_time() {
        TimeAlone time = Asked.about(offending("2023-10-01", "2023-10-02")).timeAlone();

        assertThat(time.turn()).isEmpty();
        assertThat(time.until()).isEqualTo("2034-01-31");
    }

    @Test
    void what_is_recorded_later_is_left_out() {
        CaseFileBuilder person = offending("2023-10-01", "2023-10-02", "2023-10-15")
                .offence("O8", WEIGHTY, "2024-03-01")
                .add(new Offence(
                        "O9",
                        "N000001",
                        "",
                        WEIGHTY,
                        LocalDate.parse("2024-01-20"),
                        LocalDate.parse("2024-02-01"),
                        Role.SUSPECT,
                        false,
                        Borough.HACKNEY));

        Counterfactual result = Asked.about(person);

        assertThat(result.unknown()).isEqualTo(2);
        assertThat(result.timeAlone().turn().orElseThrow().day()).isEqualTo("2024-10-16");
        assertThat(Asked.sets(result, 1)).noneMatch(set -> set.startsWith("O8") || set.startsWith("O9"));
    }
}

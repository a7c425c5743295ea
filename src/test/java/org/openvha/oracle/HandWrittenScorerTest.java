package org.openvha.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Contribution;
import org.openvha.assessment.Contribution.Weighting;
import org.openvha.assessment.Criterion;
import org.openvha.assessment.Exclusion;
import org.openvha.assessment.Flag;
import org.openvha.assessment.Outcome;
import org.openvha.assessment.Unscored;
import org.openvha.facts.ActivityKind;
import org.openvha.facts.Borough;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.Offence;
import org.openvha.facts.Role;
import org.openvha.facts.Theme;
import org.openvha.fixtures.CaseFileBuilder;

/** Every expectation here is worked out by hand from the reference policy, as of 31 January 2024 unless a test says otherwise. */
class HandWrittenScorerTest {
    private static final String AS_OF = "2024-01-31";

    private static Assessment assess(CaseFileBuilder file) {
        return assess(file, AS_OF);
    }

    private static Assessment assess(CaseFileBuilder file, String asOf) {
        return new HandWrittenScorer(LocalDate.parse(asOf), PlainReasons.all()).assess(file.build());
    }

    private static CaseFileBuilder adult() {
        return CaseFileBuilder.born("1999-05-05");
    }

    /** Three recent robberies on no crime report: 2,400 points, all criteria met. */
    private static CaseFileBuilder withThreeRobberies(CaseFileBuilder file) {
        return file.offence("O1", "34B", "2023-12-01")
                .offence("O2", "34B", "2023-12-02")
                .offence("O3", "34B", "2023-12-03");
    }

    @Test
    void a_whole_assessment_says_everything_the_policy_asks_for() {
        CaseFileBuilder file = adult().offence("O1", "34B", "2023-12-01")
                .offence("O2", "5D", "2022-06-01")
                .offence("O3", "8N", "2023-02-01")
                .offence("O4", "", "8N", "2023-12-01", Role.VICTIM, false)
                .report("I1", Theme.WEAPONS, "1B", "2023-11-11")
                .report("I2", Theme.DRUGS, "1A", "2023-11-12")
                .activity("A1", ActivityKind.ENFORCEMENT, "2024-01-01");

        assertThat(assess(file))
                .isEqualTo(new Assessment(
                        "N000001",
                        "vha-2024.01",
                        LocalDate.parse(AS_OF),
                        Outcome.INCLUDED,
                        800 + 1018 + 142 + 50,
                        false,
                        List.of(
                                new Contribution("INT-01", 50, List.of("I1"), Optional.empty(), "because of INT-01"),
                                offenceContribution("SCO-01", 800, "O1", 800, 100, "ROBBERY"),
                                offenceContribution("SCO-02", 142, "O3", 189, 75, "VIOLENCE_WITH_INJURY"),
                                offenceContribution("SCO-03", 1018, "O2", 2035, 50, "VIOLENCE_WITH_INJURY")),
                        List.of(
                                new Exclusion("EXC-03", List.of("O4"), "because of EXC-03"),
                                new Exclusion("EXI-01", List.of("I2"), "because of EXI-01")),
                        List.of(
                                new Criterion("INC-01", true, "3", "3"),
                                new Criterion(
                                        "INC-02",
                                        true,
                                        "monthsSinceLatest=2, inCustody=false",
                                        "monthsSinceLatest<=12 || inCustody"),
                                new Criterion("INC-03", true, "2010", "500")),
                        List.of(),
                        Unscored.NONE));
    }

    private static Contribution offenceContribution(
            String rule, long points, String offence, int weight, int percent, String crimeType) {
        return new Contribution(
                rule,
                points,
                List.of(offence),
                Optional.of(new Weighting(weight, percent, crimeType)),
                "because of " + rule);
    }

    @Test
    void a_rule_without_a_reason_is_refused() {
        Map<String, String> reasons = PlainReasons.all();
        reasons.remove("EXC-07");

        assertThatThrownBy(() -> new HandWrittenScorer(LocalDate.parse(AS_OF), reasons))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EXC-07");
    }

    @Nested
    class Points {
        @ParameterizedTest
        @CsvSource({
            "2024-01-31, SCO-01, 800",
            "2023-07-31, SCO-01, 800",
            "2023-07-30, SCO-02, 600",
            "2023-01-31, SCO-02, 600",
            "2023-01-30, SCO-03, 400",
            "2022-01-31, SCO-03, 400",
            "2022-01-30, SCO-04, 200",
            "2021-01-31, SCO-04, 200"
        })
        void a_robbery_counts_less_the_longer_ago_it_was(String date, String rule, long points) {
            Assessment assessment = assess(adult().offence("O1", "34B", date));

            assertThat(assessment.contributions())
                    .extracting(Contribution::rule, Contribution::points)
                    .containsExactly(tuple(rule, points));
            assertThat(assessment.score()).isEqualTo(points);
        }

        @ParameterizedTest
        @CsvSource({"8N, 2022-02-01, 95", "8P, 2022-02-01, 157", "8N, 2021-02-01, 47", "10D, 2022-02-01, 27"})
        void half_a_point_is_rounded_up(String offenceCode, String date, long points) {
            assertThat(assess(adult().offence("O1", offenceCode, date)).score()).isEqualTo(points);
        }

        @Test
        void intelligence_is_capped_at_200_naming_every_report_it_caps() {
            CaseFileBuilder file = adult().report("I5", Theme.VIOLENCE, "1A", "2024-01-01")
                    .report("I1", Theme.VIOLENCE, "1C", "2024-01-01")
                    .report("I2", Theme.WEAPONS, "1B", "2024-01-01")
                    .report("I3", Theme.VIOLENCE, "1B", "2024-01-01")
                    .report("I4", Theme.VIOLENCE, "1B", "2024-01-01")
                    .report("I6", Theme.OTHER, "1A", "2024-01-01");

            Assessment assessment = assess(file);

            assertThat(assessment.contributions())
                    .extracting(Contribution::rule, Contribution::points, Contribution::facts)
                    .containsExactly(
                            tuple("INT-01", 50L, List.of("I2")),
                            tuple("INT-01", 50L, List.of("I3")),
                            tuple("INT-01", 50L, List.of("I4")),
                            tuple("INT-01", 50L, List.of("I5")),
                            tuple("INT-02", 20L, List.of("I1")),
                            tuple("INT-03", -20L, List.of("I1", "I2", "I3", "I4", "I5")));
            assertThat(assessment.score()).isEqualTo(200);
        }

        @Test
        void intelligence_of_exactly_200_is_not_capped() {
            CaseFileBuilder file = adult();
            for (int number = 1; number <= 4; number++) {
                file.report("I" + number, Theme.VIOLENCE, "1A", "2024-01-01");
            }

            assertThat(assess(file).contributions())
                    .extracting(Contribution::rule)
                    .containsOnly("INT-01");
        }

        @ParameterizedTest
        @CsvSource({"1A, 50", "1B, 50", "1C, 20", "1D, 0", "1E, 0", "2A, 20", "2B, 20", "2C, 0", "3A, 0", "3B, 0"})
        void a_report_gives_points_by_its_grading(String grading, long points) {
            Assessment assessment = assess(adult().report("I1", Theme.VIOLENCE, grading, "2023-07-31"));

            assertThat(assessment.score()).isEqualTo(points);
            assertThat(assessment.exclusions())
                    .extracting(Exclusion::rule)
                    .isEqualTo(points > 0 ? List.of() : List.of("EXI-03"));
        }

        @Test
        void a_report_is_excluded_for_every_reason_that_applies() {
            assertThat(assess(adult().report("I1", Theme.DRUGS, "3E", "2023-07-30"))
                            .exclusions())
                    .extracting(Exclusion::rule)
                    .containsExactly("EXI-01", "EXI-02", "EXI-03");
        }
    }

    @Nested
    class Exclusions {
        @Test
        void every_rule_that_applies_to_an_offence_is_listed() {
            LocalDate tooEarly = LocalDate.parse("2021-01-30");
            LocalDate tooLate = LocalDate.parse("2024-02-01");
            CaseFileBuilder file = CaseFileBuilder.born("2012-06-01")
                    .upheldForOffence("R2", "O1", "2024-01-31")
                    .upheldForOffence("R1", "O1", "2024-01-01")
                    .upheldForOffence("R3", "O1", "2024-02-01")
                    .add(new Offence("O1", "N000001", "", "92A", tooEarly, tooLate, Role.WITNESS, true, Borough.BRENT))
                    .offence("O2", "no such class", "2024-01-01");

            assertThat(assess(file).exclusions())
                    .extracting(Exclusion::rule, Exclusion::facts)
                    .containsExactly(
                            tuple("EXC-01", List.of("O1")),
                            tuple("EXC-02", List.of("O1")),
                            tuple("EXC-03", List.of("O1")),
                            tuple("EXC-04", List.of("O1")),
                            tuple("EXC-05", List.of("O1")),
                            tuple("EXC-06", List.of("O2")),
                            tuple("EXC-07", List.of("O1", "R1", "R2")),
                            tuple("EXC-08", List.of("O1")));
        }

        @Test
        void of_one_crime_report_only_the_heaviest_counts_and_of_equals_the_first() {
            CaseFileBuilder file = adult().offence("O1", "CR1", "8N", "2024-01-01", Role.SUSPECT, false)
                    .offence("O2", "CR1", "34B", "2024-01-01", Role.SUSPECT, false)
                    .offence("O3", "CR1", "34A", "2024-01-01", Role.SUSPECT, false)
                    .offence("O4", "CR2", "34A", "2024-01-01", Role.SUSPECT, false);

            Assessment assessment = assess(file);

            assertThat(assessment.exclusions())
                    .extracting(Exclusion::rule, Exclusion::facts)
                    .containsExactly(tuple("EXC-09", List.of("O1")), tuple("EXC-09", List.of("O3")));
            assertThat(assessment.score()).isEqualTo(1600);
        }

        @Test
        void an_excluded_offence_takes_no_other_of_its_report_along() {
            CaseFileBuilder file = adult().offence("O1", "CR1", "8N", "2024-01-01", Role.SUSPECT, false)
                    .offence("O2", "CR1", "34B", "2024-01-01", Role.SUSPECT, true);

            assertThat(assess(file).score()).isEqualTo(189);
        }

        @ParameterizedTest
        @CsvSource({"2022-02-28, true", "2022-03-01, false", "2010-01-01, true"})
        void a_child_born_on_29_february_is_ten_on_1_march(String date, boolean under10) {
            Assessment assessment = assess(CaseFileBuilder.born("2012-02-29").offence("O1", "8N", date), "2022-05-01");

            assertThat(assessment.exclusions().stream().map(Exclusion::rule).anyMatch("EXC-08"::equals))
                    .isEqualTo(under10);
        }
    }

    @Nested
    class Inclusion {
        @Test
        void two_offences_are_not_enough_however_heavy() {
            CaseFileBuilder file = adult().offence("O1", "1", "2024-01-01").offence("O2", "1", "2024-01-02");

            Assessment assessment = assess(file);

            assertThat(assessment.outcome()).isEqualTo(Outcome.NOT_INCLUDED);
            assertThat(assessment.criteria().get(0)).isEqualTo(new Criterion("INC-01", false, "2", "3"));
            assertThat(assessment.flags()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "2024-01-31, 2024-01-31, 0, true",
            "2024-01-31, 2024-01-30, 1, true",
            "2024-03-31, 2024-02-29, 1, true",
            "2024-03-31, 2024-02-28, 2, true",
            "2024-01-31, 2023-01-31, 12, true",
            "2024-01-31, 2023-01-30, 13, false"
        })
        void somebody_has_to_have_offended_within_twelve_months(
                String asOf, String date, int monthsSince, boolean met) {
            CaseFileBuilder file = adult().offence("O1", "1", date)
                    .offence("O2", "8N", "2022-02-02")
                    .offence("O3", "8N", "2022-02-03");

            Assessment assessment = assess(file, asOf);

            assertThat(assessment.criteria().get(1).observed())
                    .isEqualTo("monthsSinceLatest=" + monthsSince + ", inCustody=false");
            assertThat(assessment.criteria().get(1).met()).isEqualTo(met);
            assertThat(assessment.outcome()).isEqualTo(met ? Outcome.INCLUDED : Outcome.NOT_INCLUDED);
        }

        @Test
        void custody_stands_in_for_a_recent_offence_even_without_any() {
            Criterion recency =
                    assess(adult().custodySince("C1", AS_OF)).criteria().get(1);

            assertThat(recency.observed()).isEqualTo("monthsSinceLatest=none, inCustody=true");
            assertThat(recency.met()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"2024-01-31, true", "2024-01-30, false"})
        void custody_lasts_through_its_last_day(String to, boolean inCustody) {
            LocalDate from = LocalDate.parse("2023-05-05");
            CustodyPeriod period = new CustodyPeriod("C1", "N000001", from, Optional.of(LocalDate.parse(to)), from);

            assertThat(assess(adult().add(period)).criteria().get(1).met()).isEqualTo(inCustody);
        }

        @ParameterizedTest
        @CsvSource({"10D, 500, true", "10C, 499, false"})
        void the_score_has_to_reach_500(String offenceCode, long score, boolean met) {
            CaseFileBuilder file = adult().offence("O1", "8S", "2023-12-01")
                    .offence("O2", "10C", "2023-07-30")
                    .offence("O3", offenceCode, "2023-07-30")
                    .report("I1", Theme.VIOLENCE, "1C", "2023-12-01");

            Assessment assessment = assess(file);

            assertThat(assessment.score()).isEqualTo(score);
            assertThat(assessment.outcome()).isEqualTo(met ? Outcome.INCLUDED : Outcome.NOT_INCLUDED);
        }

        @Test
        void a_removed_person_carries_one_flag_naming_every_effective_review() {
            CaseFileBuilder file = withThreeRobberies(CaseFileBuilder.born("2008-01-01"))
                    .upheldForIndividual("R2", "2024-01-31")
                    .upheldForIndividual("R1", "2023-01-31")
                    .upheldForIndividual("R3", "2024-02-01");

            Assessment assessment = assess(file);

            assertThat(assessment.outcome()).isEqualTo(Outcome.REMOVED);
            assertThat(assessment.flags())
                    .containsExactly(
                            new Flag("RMV-01", List.of("R1", "R2"), OptionalLong.empty(), "because of RMV-01"));
        }
    }

    @Nested
    class Flags {
        @ParameterizedTest
        @CsvSource({
            "2006-02-01, 'GAP-01 GAP-02 U18-01 U18-02 U18-03'",
            "2006-07-31, 'GAP-01 GAP-02 U18-01 U18-02 U18-03'",
            "2006-08-01, 'GAP-01 GAP-02 U18-01 U18-03'",
            "2006-01-31, 'GAP-01 GAP-02 U18-04'",
            "2005-12-02, 'GAP-01 GAP-02 U18-04'",
            "2005-12-01, 'GAP-01 GAP-02'"
        })
        void turning_18_is_seen_coming_and_looked_back_on(String born, String flags) {
            assertThat(assess(withThreeRobberies(CaseFileBuilder.born(born))).flags())
                    .extracting(Flag::rule)
                    .containsExactly(flags.split(" "));
        }

        @ParameterizedTest
        @CsvSource({"2005-12-01, 0", "2005-12-02, 1", "2005-12-03, 2", "2005-12-04, 3"})
        void offences_under_18_are_counted_for_an_adult(String born, long count) {
            List<Flag> flags =
                    assess(withThreeRobberies(CaseFileBuilder.born(born))).flags();

            assertThat(flags.stream()
                            .filter(flag -> flag.rule().equals("U18-04"))
                            .map(Flag::count))
                    .isEqualTo(count == 0 ? List.of() : List.of(OptionalLong.of(count)));
        }

        @ParameterizedTest
        @CsvSource({"2022-02-28, true", "2022-03-01, false"})
        void somebody_born_on_29_february_is_18_on_1_march(String asOf, boolean child) {
            CaseFileBuilder file = CaseFileBuilder.born("2004-02-29")
                    .offence("O1", "1", "2022-01-01")
                    .offence("O2", "1", "2022-01-02")
                    .offence("O3", "1", "2022-01-03");

            assertThat(assess(file, asOf).flags().stream()
                            .anyMatch(flag -> flag.rule().equals("U18-01")))
                    .isEqualTo(child);
        }

        @ParameterizedTest
        @CsvSource({
            "SAFEGUARDING, 2023-11-02, 'U18-01'",
            "SAFEGUARDING, 2023-11-01, 'GAP-01 U18-01 U18-03'",
            "SAFEGUARDING, 2024-02-01, 'GAP-01 U18-01 U18-03'",
            "DIVERSION, 2023-11-02, 'U18-01 U18-03'"
        })
        void a_child_needs_safeguarding_within_90_days(ActivityKind kind, String date, String flags) {
            CaseFileBuilder file = withThreeRobberies(CaseFileBuilder.born("2008-01-01"))
                    .report("I1", Theme.OTHER, "3E", "2023-07-31")
                    .activity("A1", kind, date);

            assertThat(assess(file).flags()).extracting(Flag::rule).containsExactly(flags.split(" "));
        }

        @Test
        void a_report_older_than_six_months_leaves_a_gap() {
            CaseFileBuilder file = withThreeRobberies(adult())
                    .report("I1", Theme.VIOLENCE, "1A", "2023-07-30")
                    .activity("A1", ActivityKind.ENFORCEMENT, "2024-01-31");

            assertThat(assess(file).flags()).extracting(Flag::rule).containsExactly("GAP-02");
        }
    }
}

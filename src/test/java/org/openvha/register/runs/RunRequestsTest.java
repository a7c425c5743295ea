package org.openvha.register.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.Tester;
import org.openvha.register.rulesets.Person;
import org.openvha.register.rulesets.Publications;

/** What may be run. */
class RunRequestsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 3);

    private static TestRegister register;

    @BeforeAll
    static void load(@TempDir Path temporary) {
        register = TestRegister.fresh();
        register.load(RandomCaseFiles.people(12, 3, TestRegister.AS_OF), temporary);
    }

    @Test
    void an_assessment_up_to_today_uses_the_set_in_force_on_its_date() {
        Random random = new Random(7);
        LocalDate first = LocalDate.of(2020, 4, 1);
        LocalDate second = LocalDate.of(2024, 1, 31);
        LocalDate[] dates = {first, second.minusDays(1), second, TODAY, day(first, random), day(first, random)};
        for (LocalDate asOf : dates) {
            Run run = register.run(assessment(asOf, Optional.empty()));
            assertThat(run.ruleSet()).as("%s", asOf).isEqualTo(asOf.isBefore(second) ? "vha-2020.04" : "vha-2024.01");
            assertThat(register.inForce()).contains(run.id());
        }
    }

    @Test
    void a_run_says_why_it_used_its_rule_set() {
        assertThat(register.run(assessment(LocalDate.of(2024, 1, 30), Optional.empty()))
                        .ruleSetBecause())
                .contains("vha-2020.04, in force since 2020-04-01; next: vha-2024.01 from 2024-01-31");
        assertThat(register.run(TestRegister.simulation("look-back-24")).ruleSetBecause())
                .contains(
                        "look-back-24, asked for in a simulation; in force: vha-2024.01, in force since 2024-01-31; next: none");
    }

    @Test
    void a_retired_set_is_still_the_one_in_force_for_the_days_of_its_time(@TempDir Path folder) {
        TestRegister other = TestRegister.fresh();
        other.load(RandomCaseFiles.people(12, 3, TestRegister.AS_OF), folder);
        new Publications(
                        other.database(),
                        other.ruleSets(),
                        TestRegister.CLOCK,
                        Tester.journal(other.database(), TestRegister.CLOCK))
                .retire("vha-2020.04", Person.named("policy:101"), "Its successor is in force");

        Run late = other.run(assessment(LocalDate.of(2021, 1, 31), Optional.empty()));

        assertThat(late.state()).isEqualTo(RunState.DONE);
        assertThat(late.ruleSet()).isEqualTo("vha-2020.04");
    }

    private static LocalDate day(LocalDate first, Random random) {
        return first.plusDays(random.nextInt((int) (TODAY.toEpochDay() - first.toEpochDay())));
    }

    @Test
    void an_assessment_of_the_future_is_refused_by_the_clock_and_its_zone() {
        refused(assessment(TODAY.plusDays(1), Optional.empty()), "2024-06-04", "today is 2024-06-03", "simulation");
        Clock late = Clock.fixed(Instant.parse("2024-06-03T23:30:00Z"), ZoneId.of("Europe/London"));
        TestRegister inLondon = TestRegister.over(register.database(), late);
        assertThat(inLondon.run(assessment(TODAY.plusDays(1), Optional.empty())).state())
                .isEqualTo(RunState.DONE);
    }

    @Test
    void a_simulation_may_look_ahead() {
        Run run = register.run(new RunRequest(RunMode.SIMULATION, Optional.of("vha-2020.04"), TODAY.plusYears(1)));
        assertThat(run.asOf()).isEqualTo(TODAY.plusYears(1));
        assertThat(run.ruleSet()).isEqualTo("vha-2020.04");
    }

    @Test
    void a_simulation_without_a_set_uses_the_one_in_force() {
        assertThat(register.run(new RunRequest(RunMode.SIMULATION, Optional.empty(), LocalDate.of(2022, 1, 1)))
                        .ruleSet())
                .isEqualTo("vha-2020.04");
    }

    @Test
    void before_the_first_set_took_effect_there_is_no_assessment() {
        refused(assessment(LocalDate.of(2020, 3, 31), Optional.empty()), "vha-2020.04", "2020-04-01", "later");
    }

    @Test
    void an_assessment_by_another_set_than_the_one_in_force_is_refused() {
        refused(assessment(TODAY, Optional.of("vha-2020.04")), "in force on that date, vha-2024.01", "simulation");
        refused(assessment(TODAY, Optional.of("include-pwits")), "vha-2024.01");
        assertThat(register.run(assessment(TODAY, Optional.of("vha-2024.01"))).state())
                .isEqualTo(RunState.DONE);
    }

    @Test
    void an_unknown_set_is_refused() {
        refused(new RunRequest(RunMode.SIMULATION, Optional.of("vha-2024.1"), TODAY), "vha-2024.01");
    }

    @Test
    void a_date_beyond_four_digits_is_refused() {
        refused(new RunRequest(RunMode.SIMULATION, Optional.empty(), LocalDate.of(10_000, 1, 1)), "9999");
        refused(new RunRequest(RunMode.SIMULATION, Optional.empty(), LocalDate.of(0, 12, 31)), "0001");
    }

    @Test
    void nobody_is_assessed_before_facts_are_loaded() {
        TestRegister empty = TestRegister.fresh();
        assertThatThrownBy(() -> empty.run(TestRegister.ASSESSMENT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("No facts are loaded")
                .hasMessageContaining("Load");
        assertThat(empty.count("run")).isZero();
    }

    private static void refused(RunRequest request, String... words) {
        long runs = register.count("run");
        assertThatThrownBy(() -> register.run(request))
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll(words);
        assertThat(register.count("run")).isEqualTo(runs);
    }

    private static RunRequest assessment(LocalDate asOf, Optional<String> ruleSet) {
        return new RunRequest(RunMode.ASSESSMENT, ruleSet, asOf);
    }
}

package org.openvha.register.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.facts.Borough;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Individual;
import org.openvha.fixtures.CaseFileBuilder;
import org.openvha.fixtures.TestDatabase;
import org.openvha.register.runs.Run;

/**
 * Seven lists in force, one after the other, and a person for each way in which a place on them can change. From one list to the next these change: facts (1 to 2), the date (2
 * to 3), date and rules (3 to 4), facts and date (4 to 5), date and rules back again (5 to 6), all three (6 to 7).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryTest {

    @TempDir
    static Path temporary;

    private Registers registers;
    private List<Run> runs;

    @BeforeAll
    void put_seven_lists_in_force() {
        registers = Registers.over(TestDatabase.fresh(), Path.of("rules"), temporary);
        registers.load(people(1));
        Run first = registers.assess("2024-01-20");
        registers.load(people(2));
        Run second = registers.assess("2024-01-20");
        Run third = registers.assess("2024-01-30");
        Run fourth = registers.assess("2024-01-31");
        registers.load(people(3));
        Run fifth = registers.assess("2024-02-15");
        Run sixth = registers.assess("2024-01-20");
        registers.load(people(4));
        Run seventh = registers.assess("2024-02-20");
        runs = List.of(first, second, third, fourth, fifth, sixth, seventh);
    }

    @AfterAll
    void close() {
        registers.register().close();
    }

    private static List<CaseFile> people(int load) {
        CaseFileBuilder custody = person("CUSTODY")
                .offence("cu1", "5D", "2022-11-01")
                .offence("cu2", "5D", "2022-11-02")
                .offence("cu3", "5D", "2022-11-03");
        CaseFileBuilder everything = person("EVERYTHING")
                .offence("ev1", "5D", "2022-12-01")
                .offence("ev2", "5D", "2022-12-02")
                .offence("ev3", "5D", "2023-01-25");
        if (load < 4) {
            custody.custodySince("cu", "2023-06-01");
            everything.custodySince("ev", "2023-06-01");
        }
        CaseFileBuilder gone = person("GONE")
                .offence("go1", "5D", "2023-12-01")
                .offence("go2", "5D", "2023-12-02")
                .offence("go3", "5D", "2023-12-03");
        CaseFileBuilder late = recent("LATE", "la");
        if (load >= 3) {
            late.offence("la4", "5D", "2024-02-10");
        }
        CaseFileBuilder more = recent("MORE", "mo");
        CaseFileBuilder newcomer =
                person("NEWCOMER").offence("ne1", "5D", "2023-12-01").offence("ne2", "5D", "2023-12-02");
        CaseFileBuilder reviewed = recent("REVIEWED", "rw");
        if (load >= 2) {
            more.offence("mo4", "5D", "2023-12-04");
            newcomer.offence("ne3", "5D", "2023-12-03");
            reviewed.upheldForIndividual("rw", "2024-01-10");
        }
        CaseFileBuilder twice = person("TWICE")
                .offence("tw1", "5D", "2023-02-01")
                .offence("tw2", "5D", "2023-02-02")
                .offence("tw3", "5D", "2023-02-10");
        if (load >= 3) {
            twice.upheldForIndividual("tw", "2024-01-15");
        }
        List<CaseFile> others = List.of(
                custody.build(),
                everything.build(),
                late.build(),
                recent("LAST", "zz").offence("zz4", "10D", "2023-12-04").build(),
                more.build(),
                newcomer.build(),
                person("NEVER").offence("nv1", "5D", "2023-12-01").build(),
                person("OLD")
                        .offence("ol1", "5D", "2022-11-01")
                        .offence("ol2", "5D", "2022-11-02")
                        .offence("ol3", "5D", "2022-11-03")
                        .build(),
                reviewed.build(),
                person("STEADY")
                        .offence("st1", "1", "2023-12-01")
                        .offence("st2", "1", "2023-12-02")
                        .offence("st3", "1", "2023-12-03")
                        .build(),
                twice.build(),
                person("YOUNGER")
                        .offence("yo1", "5D", "2023-12-01")
                        .offence("yo2", "5D", "2023-12-02")
                        .offence("yo3", "5D", "2023-07-25")
                        .build());
        return Stream.concat(others.stream(), load == 1 ? Stream.of(gone.build()) : Stream.empty())
                .sorted(Comparator.comparing(file -> file.individual().id()))
                .toList();
    }

    private static CaseFileBuilder person(String id) {
        return CaseFileBuilder.of(new Individual(id, LocalDate.of(1995, 5, 5), Borough.HACKNEY));
    }

    /** Three offences that stay in the first time band throughout. */
    private static CaseFileBuilder recent(String id, String offence) {
        return person(id)
                .offence(offence + "1", "34B", "2023-12-01")
                .offence(offence + "2", "34B", "2023-12-02")
                .offence(offence + "3", "34B", "2023-12-03");
    }

    @Test
    void somebody_on_the_first_list_entered_with_it_and_nothing_caused_that() {
        HistoryEntry first = at(1, "STEADY").orElseThrow();

        assertThat(first)
                .isEqualTo(new HistoryEntry(
                        runs.get(0).id(),
                        runs.get(0).inForceFrom().orElseThrow(),
                        LocalDate.of(2024, 1, 20),
                        "vha-2020.04",
                        "ENTERED",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(1),
                        Optional.empty(),
                        Optional.of(3 * 7973L)));
    }

    @Test
    void a_place_that_stays_the_same_is_not_history() {
        assertThat(registers.register().history().of("STEADY")).hasSize(1);
    }

    @Test
    void an_offence_that_becomes_known_puts_somebody_on_the_list() {
        says(2, "NEWCOMER", "ENTERED", "FACTS");
        assertThat(at(1, "NEWCOMER")).isEmpty();
    }

    @Test
    void an_offence_that_becomes_known_moves_somebody() {
        says(2, "MORE", "MOVED", "FACTS");
        assertThat(at(2, "MORE").orElseThrow().scoreBefore()).contains(2400L);
        assertThat(at(2, "MORE").orElseThrow().scoreAfter()).contains(2400L + 2035);
    }

    @Test
    void somebody_whom_a_review_removes_leaves_because_of_facts() {
        says(2, "REVIEWED", "LEFT", "FACTS");
        assertThat(at(2, "REVIEWED").orElseThrow().rankAfter()).isEmpty();
        assertThat(at(2, "REVIEWED").orElseThrow().scoreAfter()).isEmpty();
    }

    @Test
    void somebody_whose_facts_are_withdrawn_leaves_because_of_facts() {
        says(2, "GONE", "LEFT", "FACTS");
    }

    @Test
    void an_offence_that_grows_older_moves_somebody_because_of_the_clock() {
        says(3, "YOUNGER", "MOVED", "CLOCK");
        assertThat(at(4, "YOUNGER").map(HistoryEntry::causes)).isNotEqualTo(Optional.of(List.of("CLOCK")));
        says(6, "YOUNGER", "MOVED", "CLOCK");
    }

    @Test
    void a_criterion_of_new_rules_takes_somebody_off_the_list_and_the_old_rules_put_them_back() {
        says(4, "OLD", "LEFT", "RULES");
        says(6, "OLD", "ENTERED", "RULES");
        says(7, "OLD", "LEFT", "RULES");
    }

    @Test
    void an_offence_of_later_needs_both_the_facts_and_the_clock() {
        says(5, "LATE", "MOVED", "FACTS", "CLOCK");
        says(6, "LATE", "MOVED", "CLOCK");
        says(7, "LATE", "MOVED", "CLOCK");
    }

    @Test
    void the_end_of_custody_needs_the_rules_that_ask_for_a_recent_offence() {
        says(7, "CUSTODY", "LEFT", "FACTS", "RULES");
    }

    @Test
    void somebody_may_leave_because_of_facts_clock_and_rules_together() {
        says(7, "EVERYTHING", "LEFT", "FACTS", "CLOCK", "RULES");
    }

    @Test
    void of_two_changes_each_enough_by_itself_the_later_in_order_is_named() {
        says(5, "TWICE", "LEFT", "CLOCK");
    }

    @Test
    void somebody_with_the_same_score_moves_because_of_others() {
        HistoryEntry moved = at(2, "LAST").orElseThrow();

        assertThat(moved.change()).isEqualTo("MOVED");
        assertThat(moved.causes()).containsExactly("OTHERS");
        assertThat(moved.scoreBefore()).isEqualTo(moved.scoreAfter());
        assertThat(moved.rankBefore()).isNotEqualTo(moved.rankAfter());
    }

    @Test
    void history_is_told_newest_first() {
        assertThat(registers.register().history().of("OLD"))
                .extracting(HistoryEntry::change)
                .startsWith("LEFT", "ENTERED", "LEFT")
                .endsWith("ENTERED");
        assertThat(registers.register().history().of("OLD"))
                .isSortedAccordingTo((one, other) -> other.inForceFrom().compareTo(one.inForceFrom()));
    }

    @Test
    void ranks_and_scores_are_those_of_the_lists() {
        for (CaseFile person : people(1)) {
            String id = person.individual().id();
            for (HistoryEntry entry : registers.register().history().of(id)) {
                Optional<ListRow> row = registers.register().lists().person(entry.run(), id);
                assertThat(entry.rankAfter()).isEqualTo(row.map(ListRow::rank));
                assertThat(entry.scoreAfter()).isEqualTo(row.map(ListRow::score));
            }
        }
    }

    @Test
    void somebody_who_was_never_on_a_list_has_no_history() {
        assertThat(registers.register().history().of("NEVER")).isEmpty();
        assertThat(registers.register().history().of("NOBODY")).isEmpty();
        assertThat(registers.register().history().of("no id\0")).isEmpty();
    }

    private void says(int list, String individual, String change, String... causes) {
        HistoryEntry entry = at(list, individual).orElseThrow();
        assertThat(entry.change()).isEqualTo(change);
        assertThat(entry.causes()).containsExactly(causes);
    }

    /** The entry of a person for one of the seven lists; empty if nothing changed. */
    private Optional<HistoryEntry> at(int list, String individual) {
        return registers.register().history().of(individual).stream()
                .filter(entry -> entry.run() == runs.get(list - 1).id())
                .findFirst();
    }
}

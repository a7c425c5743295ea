package org.openvha.register.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openvha.register.facts.Extract.N1;
import static org.openvha.register.facts.Extract.N2;
import static org.openvha.register.facts.Extract.activity;
import static org.openvha.register.facts.Extract.offence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openvha.document.BadInputException;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Offence;
import org.openvha.facts.Role;
import org.openvha.facts.RowCounts;
import org.openvha.fixtures.TestDatabase;

class LoadingTest {

    private final DataSource database = TestDatabase.fresh();
    private final FactStore store = Stores.over(database);

    @Test
    void before_the_first_load_nothing_is_known() {
        assertThat(store.latest()).isEmpty();
        assertThat(store.loads(10)).isEmpty();
        assertThat(store.known(1, rows -> {})).isEmpty();
        assertThat(store.known(1, "N1")).isEmpty();
        assertThat(store.demographics(1)).isEmpty();
    }

    @Test
    void a_first_load_is_one_even_if_it_holds_nobody() {
        assertThat(Stores.whole(store, new Extract()).changed()).isTrue();
        assertThat(store.latest().orElseThrow().id()).isEqualTo(1);
        assertThat(Stores.whole(store, new Extract()).changed()).isFalse();
    }

    @Test
    void a_load_says_what_it_did() {
        Facts facts = Extract.ofTwo()
                .with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT"), offence("O2", "N1", "?"))
                .with(FactsFile.REVIEWS, "R1,N1,UPHELD,OFFENCE,O2,2023-06-01,2023-06-02")
                .with(FactsFile.DEMOGRAPHICS, "N2,F,W1")
                .read();

        Load load = store.load(facts, true, rows -> {}).load();

        assertThat(store.load(1)).contains(load);
        assertThat(store.loads(5)).containsExactly(load);
        assertThat(load.loadedAt()).isEqualTo(Stores.NOW);
        assertThat(load.kind()).isEqualTo(LoadKind.EXTRACT);
        assertThat(load.whole()).isTrue();
        assertThat(load.rows()).isEqualTo(facts.report().rows());
        assertThat(load.factsDigest()).isEqualTo(facts.report().factsDigest());
        assertThat(load.demographicsDigest()).isEqualTo(facts.report().demographicsDigest());
        assertThat(load.changes().get(FactsFile.INDIVIDUALS)).isEqualTo(new FactChanges(2, 0, 0, 0));
        assertThat(load.changes().get(FactsFile.OFFENCES)).isEqualTo(new FactChanges(1, 0, 0, 0));
        assertThat(load.changes().get(FactsFile.CUSTODY)).isEqualTo(new FactChanges(0, 0, 0, 0));
        assertThat(load.unmatchedReviews()).isEqualTo(1);
        assertThat(store.refusals(1)).isEqualTo(facts.report().refusals()).hasSize(1);
        assertThat(store.demographics(1)).isEqualTo(facts.demographics());
    }

    @Test
    void whoever_waits_hears_of_all_rows() {
        List<Long> heard = new ArrayList<>();
        Facts facts = Extract.ofTwo()
                .with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT"))
                .read();

        store.load(facts, true, heard::add);
        assertThat(heard).containsExactly(3L);

        heard.clear();
        store.known(1, heard::add);
        assertThat(heard).containsExactly(3L);
    }

    @Test
    void the_same_extract_again_changes_nothing() {
        Extract extract = Extract.ofTwo()
                .with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT"), offence("O2", "N1", "?"), "x,y")
                .with(FactsFile.DEMOGRAPHICS, "N2,F,W1");
        Load first = Stores.whole(store, extract).load();
        Map<String, List<String>> before = EveryRow.of(database);

        for (boolean whole : List.of(true, false)) {
            LoadResult again = store.load(extract.read(), whole, rows -> {});

            assertThat(again.changed()).isFalse();
            assertThat(again.load().id()).isEqualTo(first.id());
            assertThat(again.load().changes().get(FactsFile.INDIVIDUALS)).isEqualTo(new FactChanges(0, 0, 0, 2));
            assertThat(again.load().changes().get(FactsFile.OFFENCES)).isEqualTo(new FactChanges(0, 0, 0, 1));
        }

        assertThat(EveryRow.of(database)).isEqualTo(before);
    }

    @Test
    void a_newer_version_supersedes_and_the_former_stays_known_as_it_was() {
        Stores.whole(store, Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT")));
        List<CaseFile> before = store.known(1, rows -> {});

        Load load = Stores.whole(store, Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N1", "ELIMINATED")))
                .load();

        assertThat(load.id()).isEqualTo(2);
        assertThat(load.changes().get(FactsFile.OFFENCES)).isEqualTo(new FactChanges(0, 1, 0, 0));
        assertThat(Stores.known(store, "N1").offences())
                .extracting(Offence::role)
                .containsExactly(Role.ELIMINATED);
        assertThat(store.known(1, rows -> {})).isEqualTo(before);
        assertThat(store.known(1, "N1")).contains(before.get(0));
    }

    @Test
    void there_and_back_again_are_three_loads() {
        Extract one = Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT"));
        Extract other = Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N1", "ELIMINATED"));

        List<Load> loads = List.of(
                Stores.whole(store, one).load(),
                Stores.whole(store, other).load(),
                Stores.whole(store, one).load());

        assertThat(loads).extracting(Load::id).containsExactly(1L, 2L, 3L);
        assertThat(loads.get(2).factsDigest()).isEqualTo(loads.get(0).factsDigest());
        assertThat(store.known(3, rows -> {})).isEqualTo(store.known(1, rows -> {}));
        assertThat(store.known(2, rows -> {})).isNotEqualTo(store.known(1, rows -> {}));
        assertThat(store.loads(2)).extracting(Load::id).containsExactly(3L, 2L);
    }

    @Test
    void a_whole_extract_withdraws_what_it_does_not_hold_with_the_individuals() {
        Stores.whole(
                store,
                Extract.ofTwo()
                        .with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT"), offence("O2", "N2", "SUSPECT"))
                        .with(FactsFile.DEMOGRAPHICS, "N2,F,W1"));

        Load load = Stores.whole(store, new Extract().with(FactsFile.INDIVIDUALS, N1))
                .load();

        assertThat(load.changes().get(FactsFile.INDIVIDUALS)).isEqualTo(new FactChanges(0, 0, 1, 1));
        assertThat(load.changes().get(FactsFile.OFFENCES)).isEqualTo(new FactChanges(0, 0, 2, 0));
        assertThat(store.known(2, rows -> {})).singleElement().satisfies(file -> {
            assertThat(file.individual().id()).isEqualTo("N1");
            assertThat(file.offences()).isEmpty();
        });
        assertThat(store.known(2, "N2")).isEmpty();
        assertThat(store.demographics(2)).isEmpty();
        assertThat(store.known(1, "N2")).isPresent();
        assertThat(store.demographics(1)).hasSize(1);
    }

    @Test
    void an_extract_that_is_not_whole_keeps_what_it_does_not_hold() {
        Stores.whole(store, Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT")));

        Load load = Stores.part(
                        store,
                        new Extract()
                                .with(FactsFile.INDIVIDUALS, N2)
                                .with(FactsFile.OFFENCES, offence("O2", "N2", "SUSPECT")))
                .load();

        assertThat(load.changes().get(FactsFile.OFFENCES)).isEqualTo(new FactChanges(1, 0, 0, 0));
        assertThat(Stores.known(store, "N1").offences()).hasSize(1);
        assertThat(Stores.known(store, "N2").offences()).hasSize(1);
    }

    @Test
    void a_fact_moves_to_another_individual_by_its_id() {
        Stores.whole(store, Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT")));

        Load load = Stores.part(store, Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N2", "SUSPECT")))
                .load();

        assertThat(load.changes().get(FactsFile.OFFENCES)).isEqualTo(new FactChanges(0, 1, 0, 0));
        assertThat(Stores.known(store, "N1").offences()).isEmpty();
        assertThat(Stores.known(store, "N2").offences()).hasSize(1);
    }

    @Test
    void text_that_a_database_cannot_keep_is_refused_with_the_remedy() {
        Facts facts = Extract.ofTwo()
                .with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT").replace("CR1", "C\0R"))
                .read();

        assertThatThrownBy(() -> store.load(facts, true, rows -> {}))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("U+0000");
        assertThat(store.latest()).isEmpty();
        assertThat(EveryRow.of(database).values())
                .allSatisfy(rows -> assertThat(rows).isEmpty());
    }

    @Nested
    class RefusedRows {

        @Test
        void withdraw_nothing() {
            Stores.whole(
                    store,
                    Extract.ofTwo()
                            .with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT"), offence("O2", "N1", "SUSPECT")));

            Load load = Stores.whole(store, Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N1", "?")))
                    .load();

            assertThat(load.changes().get(FactsFile.OFFENCES)).isEqualTo(new FactChanges(0, 0, 1, 0));
            assertThat(load.rows().get(FactsFile.OFFENCES)).isEqualTo(new RowCounts(1, 0, 1));
            assertThat(Stores.known(store, "N1").offences())
                    .extracting(Offence::id)
                    .containsExactly("O1");
        }

        @Test
        void of_an_individual_keep_the_individual_and_the_rows_that_named_it() {
            Extract good = Extract.ofTwo()
                    .with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT"), offence("O2", "N1", "SUSPECT"));
            Stores.whole(store, good);

            Load load = Stores.whole(
                            store,
                            new Extract()
                                    .with(FactsFile.INDIVIDUALS, N2, "N1,2005-02-30,Lambeth")
                                    .with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT")))
                    .load();

            CaseFile n1 = Stores.known(store, "N1");
            assertThat(load.individualsLeftOut()).isEqualTo(1);
            assertThat(n1.offences()).extracting(Offence::id).containsExactly("O1");
            assertThat(n1.incomplete()).isTrue();

            Stores.whole(store, good);
            assertThat(Stores.known(store, "N1").incomplete()).isFalse();
        }

        @Test
        void keep_the_individual_whom_their_fact_is_about() {
            Stores.whole(store, Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT")));

            Stores.whole(
                    store,
                    new Extract()
                            .with(FactsFile.INDIVIDUALS, N2)
                            .with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT")));

            assertThat(Stores.known(store, "N1").offences()).hasSize(1);
        }

        @Test
        void keep_nobody_whose_fact_became_somebody_elses() {
            Stores.whole(store, Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT")));
            String moved = offence("O1", "N2", "SUSPECT");

            Load load = Stores.whole(
                            store, new Extract().with(FactsFile.INDIVIDUALS, N2).with(FactsFile.OFFENCES, moved, moved))
                    .load();

            assertThat(load.changes().get(FactsFile.INDIVIDUALS)).isEqualTo(new FactChanges(0, 0, 1, 1));
            assertThat(store.known(2, "N1")).isEmpty();
        }

        @Test
        void without_an_id_that_can_be_read_hold_the_withdrawal_of_their_file_back_and_say_so() {
            Stores.whole(
                    store,
                    Extract.ofTwo()
                            .with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT"))
                            .with(FactsFile.ACTIVITIES, activity("A1", "N2")));

            Load load = Stores.whole(
                            store, new Extract().with(FactsFile.INDIVIDUALS, N2).with(FactsFile.OFFENCES, "O1,N1"))
                    .load();

            assertThat(load.changes().get(FactsFile.OFFENCES)).isEqualTo(new FactChanges(0, 0, 0, 0));
            assertThat(load.changes().get(FactsFile.ACTIVITIES)).isEqualTo(new FactChanges(0, 0, 1, 0));
            assertThat(Stores.known(store, "N1").offences()).hasSize(1);
            assertThat(load.warnings())
                    .anySatisfy(warning -> assertThat(warning)
                            .contains("offences.csv: nothing of it is withdrawn", "1 refused row ", "1 known fact is"));
            assertThat(store.load(2).orElseThrow().warnings()).isEqualTo(load.warnings());
        }

        @Test
        void make_an_individual_incomplete_until_the_row_is_read() {
            Extract bad = Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N1", "?"));
            Stores.whole(store, bad);
            assertThat(Stores.known(store, "N1").incomplete()).isTrue();
            assertThat(Stores.known(store, "N2").incomplete()).isFalse();

            Stores.part(store, Extract.ofTwo().with(FactsFile.OFFENCES, offence("O2", "N1", "SUSPECT")));
            assertThat(Stores.known(store, "N1").incomplete()).isTrue();

            Stores.part(store, Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT")));
            assertThat(Stores.known(store, "N1").incomplete()).isFalse();
            assertThat(store.known(1, "N1").orElseThrow().incomplete()).isTrue();
            assertThat(store.known(2, rows -> {}))
                    .extracting(CaseFile::incomplete)
                    .containsExactly(true, false);
            assertThat(store.known(3, rows -> {}))
                    .extracting(CaseFile::incomplete)
                    .containsExactly(false, false);
        }

        @Test
        void make_an_individual_incomplete_until_a_whole_extract_does_without() {
            Stores.whole(store, Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N1", "?")));

            LoadResult result = Stores.whole(store, Extract.ofTwo());

            assertThat(result.changed()).isTrue();
            assertThat(result.load().changes().values()).noneMatch(FactChanges::any);
            assertThat(Stores.known(store, "N1").incomplete()).isFalse();
        }

        @Test
        void of_demographics_make_nobody_incomplete() {
            Stores.whole(store, Extract.ofTwo().with(FactsFile.DEMOGRAPHICS, "N1,?,W1"));

            assertThat(store.refusals(1)).hasSize(1);
            assertThat(Stores.known(store, "N1").incomplete()).isFalse();
        }

        @Test
        void that_are_refused_anew_stand_once() {
            Stores.whole(store, Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N1", "?")));
            Stores.part(store, Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N1", "??")));

            Stores.part(store, Extract.ofTwo().with(FactsFile.OFFENCES, offence("O1", "N1", "SUSPECT")));

            assertThat(Stores.known(store, "N1").incomplete()).isFalse();
        }
    }
}

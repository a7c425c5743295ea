package org.openvha.register.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvha.document.BadInputException;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFile;
import org.openvha.facts.RowCounts;
import org.openvha.fixtures.TestDatabase;

class CorrectionsTest {

    private static final String DAY = "2023-05-02";

    @TempDir
    private Path temporary;

    private final FactStore store = Stores.over(TestDatabase.fresh());

    private Corrections corrections() {
        return new Corrections(store, temporary.resolve("corrections"));
    }

    @AfterEach
    void nothing_stays_behind() {
        assertThat(temporary.resolve("corrections"))
                .satisfiesAnyOf(
                        folder -> assertThat(folder).doesNotExist(),
                        folder -> assertThat(folder).isEmptyDirectory());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REVIEWS")
    void any_fact_can_be_corrected_and_what_was_known_stays(FactsFile file) {
        Stores.whole(store, AllKinds.with(DAY, "F"));
        List<CaseFile> before = store.known(1, rows -> {});
        Facts expected = allKindsWithNewer(file).read();

        LoadResult result = corrections().make(file, row(file, "2023-05-03", "M"));

        assertThat(result.changed()).isTrue();
        assertThat(result.load().kind()).isEqualTo(LoadKind.CORRECTION);
        assertThat(result.load().whole()).isFalse();
        assertThat(result.load().changes().get(file)).isEqualTo(new FactChanges(0, 1, 0, 0));
        assertThat(result.load().rows())
                .allSatisfy((other, counts) ->
                        assertThat(counts).isEqualTo(other == file ? new RowCounts(1, 1, 0) : new RowCounts(0, 0, 0)));
        assertThat(result.load().unmatchedReviews()).isZero();
        assertThat(result.load().factsDigest()).isEqualTo(expected.report().factsDigest());
        assertThat(result.load().demographicsDigest())
                .isEqualTo(expected.report().demographicsDigest());
        assertThat(store.known(2, rows -> {})).isEqualTo(expected.caseFiles());
        assertThat(store.demographics(2)).isEqualTo(expected.demographics());
        assertThat(store.known(1, rows -> {})).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REVIEWS")
    void any_fact_can_be_made_known(FactsFile file) {
        Extract others = new Extract();
        for (FactsFile other : FactsFile.values()) {
            if (other != file) {
                others.with(other, AllKinds.row(other, DAY, "F"));
            }
        }
        Stores.whole(store, file == FactsFile.INDIVIDUALS ? new Extract() : others);

        LoadResult result = corrections().make(file, row(file, DAY, "F"));

        assertThat(result.load().changes().get(file)).isEqualTo(new FactChanges(1, 0, 0, 0));
        if (file != FactsFile.INDIVIDUALS) {
            assertThat(result.load().factsDigest())
                    .isEqualTo(AllKinds.with(DAY, "F").read().report().factsDigest());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REVIEWS")
    void what_is_known_just_so_is_no_correction(FactsFile file) {
        Stores.whole(store, AllKinds.with(DAY, "F"));

        assertThat(corrections().make(file, row(file, DAY, "F")).changed()).isFalse();
        assertThat(store.latest().orElseThrow().id()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REVIEWS")
    void any_fact_can_be_withdrawn_once_nothing_needs_it(FactsFile file) {
        Stores.whole(store, new Extract().with(FactsFile.INDIVIDUALS, AllKinds.row(FactsFile.INDIVIDUALS, DAY, "F")));
        if (file != FactsFile.INDIVIDUALS) {
            corrections().make(file, row(file, DAY, "F"));
        }
        String id = AllKinds.fields(file, DAY, "F").get(0);
        long before = store.latest().orElseThrow().id();

        Load load = store.withdraw(file, id).load();

        assertThat(load.id()).isEqualTo(before + 1);
        assertThat(load.kind()).isEqualTo(LoadKind.CORRECTION);
        assertThat(load.changes().get(file)).isEqualTo(new FactChanges(0, 0, 1, 0));
        if (file != FactsFile.INDIVIDUALS) {
            assertThat(load.factsDigest()).isEqualTo(store.load(1).orElseThrow().factsDigest());
            assertThat(load.demographicsDigest())
                    .isEqualTo(store.load(1).orElseThrow().demographicsDigest());
        }
        assertThatThrownBy(() -> store.withdraw(file, id))
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll(file.fileName(), "is known")
                .hasMessageNotContaining(id);
        assertThat(store.latest()).contains(load);
    }

    @Test
    void an_individual_about_whom_facts_are_known_cannot_be_withdrawn() {
        for (FactsFile file : FactsFile.values()) {
            if (file != FactsFile.INDIVIDUALS) {
                FactStore another = Stores.over(TestDatabase.fresh());
                Stores.whole(
                        another,
                        new Extract()
                                .with(FactsFile.INDIVIDUALS, AllKinds.row(FactsFile.INDIVIDUALS, DAY, "F"))
                                .with(file, AllKinds.row(file, DAY, "F")));

                assertThatThrownBy(() -> another.withdraw(FactsFile.INDIVIDUALS, "N1"))
                        .isInstanceOf(BadInputException.class)
                        .hasMessageContaining(file.fileName());
            }
        }
    }

    @Test
    void bad_values_are_named_with_the_remedy_and_nothing_changes() {
        Stores.whole(store, AllKinds.with(DAY, "F"));
        Map<String, String> row = row(FactsFile.OFFENCES, DAY, "F");
        row.put("role", "SUSPCT");
        row.put("offence_date", "2023-02-30");
        row.remove("domestic");

        assertThatThrownBy(() -> corrections().make(FactsFile.OFFENCES, row))
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll("offences.csv", "SUSPECT", "YYYY-MM-DD", "domestic is empty");
        assertThat(store.loads(5)).hasSize(1);
    }

    @Test
    void an_unknown_column_is_named_with_the_one_it_may_have_meant() {
        Map<String, String> row = row(FactsFile.OFFENCES, DAY, "F");
        row.put("rôle", "SUSPECT");
        row.put("ofence_date", DAY);

        BadInputException refused = catchThrowableOfType(
                BadInputException.class, () -> corrections().make(FactsFile.OFFENCES, row));
        assertThat(refused.findings()).hasSize(2);
        assertThat(refused).hasMessageContainingAll("'ofence_date'", "'offence_date'", "'rôle'");
    }

    @Test
    void an_unknown_individual_is_refused_without_repeating_who() {
        Stores.whole(store, AllKinds.with(DAY, "F"));
        Map<String, String> row = row(FactsFile.ACTIVITIES, DAY, "F");
        row.put("individual_id", "N4711");

        assertThatThrownBy(() -> corrections().make(FactsFile.ACTIVITIES, row))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("an unknown individual")
                .hasMessageNotContaining("4711");
    }

    @Test
    void before_the_first_load_only_an_individual_can_be_made_known() {
        assertThatThrownBy(() -> corrections().make(FactsFile.ACTIVITIES, row(FactsFile.ACTIVITIES, DAY, "F")))
                .isInstanceOf(BadInputException.class);

        assertThat(corrections()
                        .make(FactsFile.INDIVIDUALS, row(FactsFile.INDIVIDUALS, DAY, "F"))
                        .load()
                        .id())
                .isEqualTo(1);
    }

    @Test
    void nobody_makes_or_undoes_a_review_by_a_correction() {
        Stores.whole(store, AllKinds.with(DAY, "F"));
        Map<String, String> row = row(FactsFile.REVIEWS, DAY, "F");
        row.put("decision", "UPHELD");
        row.put("review_id", "R99");

        assertThatThrownBy(() -> corrections().make(FactsFile.REVIEWS, row))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("POST /api/reviews");
        assertThatThrownBy(() -> store.withdraw(
                        FactsFile.REVIEWS,
                        Stores.known(store, "N1").reviews().get(0).id()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("POST /api/reviews");

        assertThat(Stores.known(store, "N1").reviews()).hasSize(1);
    }

    @Test
    void text_with_commas_quotes_and_line_breaks_survives() {
        Stores.whole(store, AllKinds.with(DAY, "F"));
        Map<String, String> row = row(FactsFile.OFFENCES, DAY, "F");
        row.put("crime_report", "a,\"b\"\nc");

        corrections().make(FactsFile.OFFENCES, row);

        assertThat(Stores.known(store, "N1").offences().get(0).crimeReport()).isEqualTo("a,\"b\"\nc");
    }

    private static Extract allKindsWithNewer(FactsFile newer) {
        Extract extract = new Extract();
        for (FactsFile file : FactsFile.values()) {
            extract.with(file, file == newer ? AllKinds.row(file, "2023-05-03", "M") : AllKinds.row(file, DAY, "F"));
        }
        return extract;
    }

    private static Map<String, String> row(FactsFile file, String recorded, String sex) {
        List<String> fields = AllKinds.fields(file, recorded, sex);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            row.put(file.columns().get(i), fields.get(i));
        }
        return row;
    }
}

package org.openvha.whatif.equality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvha.facts.Borough;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Offence;
import org.openvha.facts.Role;
import org.openvha.fixtures.CaseFileBuilder;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.WeightRow;

class SuspectsTest {

    private static final LocalDate AS_OF = LocalDate.parse("2024-01-31");
    private static final List<WeightRow> WEIGHTS =
            RuleSets.in(Path.of("rules")).load("vha-2024.01").weights();

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_suspects_accused_and_convicted_are_suspects(Role role) {
        boolean suspect = Set.of(Role.SUSPECT, Role.ACCUSED, Role.CONVICTED).contains(role);
        CaseFile file = CaseFileBuilder.born("2000-01-01")
                .offence("O1", "", "34B", "2023-06-01", role, false)
                .build();
        assertThat(suspects(file).get("ROBBERY").isEmpty()).isEqualTo(!suspect);
    }

    @Test
    void somebody_may_be_a_suspect_of_several_types_and_counts_once_in_each() {
        CaseFile file = CaseFileBuilder.born("2000-01-01")
                .offence("O1", "34B", "2023-06-01")
                .offence("O2", "34A", "2023-07-01")
                .offence("O3", "8N", "2010-01-01")
                .build();
        assertThat(suspects(file).get("ROBBERY")).containsExactly("N000001");
        assertThat(suspects(file).get("VIOLENCE_WITH_INJURY")).containsExactly("N000001");
    }

    @Test
    void every_type_of_the_table_is_there_in_order_even_with_nobody() {
        SortedMap<String, Set<String>> nobody = Suspects.of(List.of(), WEIGHTS, AS_OF);
        assertThat(List.copyOf(nobody.keySet()))
                .contains("DRUG_SUPPLY", "FIREARM", "HOMICIDE", "KNIFE_POSSESSION", "ROBBERY")
                .isSorted();
        assertThat(nobody.values()).allMatch(Set::isEmpty);
    }

    @Test
    void a_class_without_weight_has_no_type() {
        CaseFile file = CaseFileBuilder.born("2000-01-01")
                .offence("O1", "105A", "2023-06-01")
                .offence("O2", "UNKNOWN", "2023-06-01")
                .build();
        CaseFile weighted = CaseFileBuilder.born("2000-01-01")
                .offence("O1", "34B", "2023-06-01")
                .build();
        List<WeightRow> robberyAlone = WEIGHTS.stream()
                .filter(row -> row.crimeType().equals("ROBBERY"))
                .toList();
        assertThat(Suspects.of(List.of(file), robberyAlone, AS_OF).get("ROBBERY"))
                .isEmpty();
        assertThat(Suspects.of(List.of(weighted), robberyAlone, AS_OF)).containsOnlyKeys("ROBBERY");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 2024-01-31, true",
        "2024-02-01, 2024-01-31, false",
        "2024-01-31, 2024-02-01, false",
    })
    void an_offence_must_have_happened_and_been_recorded_by_then(LocalDate date, LocalDate recordedOn, boolean known) {
        CaseFile file = CaseFileBuilder.born("2000-01-01")
                .add(new Offence(
                        "O1", "N000001", "", "34B", date, recordedOn, Role.SUSPECT, true, Borough.OUTSIDE_LONDON))
                .build();
        assertThat(suspects(file).get("ROBBERY").contains("N000001")).isEqualTo(known);
    }

    private static SortedMap<String, Set<String>> suspects(CaseFile file) {
        return Suspects.of(List.of(file), WEIGHTS, AS_OF);
    }
}

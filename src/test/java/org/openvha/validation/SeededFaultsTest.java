package org.openvha.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvha.document.Finding;
import org.openvha.document.Severity;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.validation.Validation;

class SeededFaultsTest {

    @TempDir
    private Path folder;

    static List<Seed> seeds() {
        return Seeds.all();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_fault_is_found_with_its_place_named(Seed seed) {
        Workspace workspace = Workspace.in(folder);
        Validation validation = seed.found(workspace);
        int line = workspace.line(seed.file(), seed.at());
        assertThat(validation.findings())
                .extracting(finding -> workspace.relative(finding.file()), Finding::line, Finding::row, Finding::kind)
                .contains(tuple(seed.file(), line, seed.row(), seed.kind()));
        if (seed.kind().severity() == Severity.ERROR) {
            assertThat(validation.holds()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_finding_has_a_reason_a_remedy_and_a_kind_of_the_catalogue(Seed seed) {
        assertThat(seed.found(Workspace.in(folder)).findings()).allSatisfy(finding -> {
            assertThat(finding.problem()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
            assertThat(finding.kind()).isInstanceOf(Kind.class);
        });
    }

    @Test
    void there_is_a_fault_of_every_kind() {
        assertThat(seeds().stream().map(Seed::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void several_faults_are_found_at_once() {
        Workspace workspace = Workspace.in(folder);
        Stream.of(Kind.NO_EFFECT, Kind.UNKNOWN_CLASS, Kind.UNKNOWN_PARAMETER, Kind.NEVER_MATCHES)
                .map(kind -> seeds().stream()
                        .filter(seed -> seed.kind() == kind)
                        .findFirst()
                        .orElseThrow())
                .forEach(seed -> seed.planting().accept(workspace));
        assertThat(workspace.validate().findings())
                .extracting(Finding::kind)
                .contains(Kind.UNKNOWN_CLASS, Kind.UNKNOWN_PARAMETER, Kind.NEVER_MATCHES);
    }

    @Test
    void reviews_are_overdue_on_the_day_that_is_asked_about() {
        Workspace workspace = Workspace.in(folder);
        assertThat(workspace.validate(LocalDate.of(2025, 1, 30)).findings())
                .filteredOn(finding -> finding.file().contains("2024.01"))
                .extracting(Finding::kind)
                .doesNotContain(Kind.PROVENANCE_OVERDUE);
        assertThat(workspace.validate(LocalDate.of(2025, 1, 31)).findings())
                .filteredOn(finding -> finding.file().contains("2024.01"))
                .extracting(Finding::kind)
                .contains(Kind.PROVENANCE_OVERDUE);
    }
}

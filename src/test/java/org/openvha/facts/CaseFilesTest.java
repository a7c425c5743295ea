package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFilesTest {

    @TempDir
    Path temporary;

    @Test
    void facts_in_any_order_make_the_same_case_files() {
        Facts facts = new FolderFixture(temporary)
                .with(
                        FactsFile.OFFENCES,
                        FolderFixture.offence("O1"),
                        FolderFixture.offence("O3"),
                        FolderFixture.offence("O2", "individual_id", "N2"),
                        FolderFixture.offence("O4"))
                .read();
        FactSet backwards = FactSet.empty()
                .with(FactKind.INDIVIDUALS, backwards(facts.accepted().of(FactKind.INDIVIDUALS)))
                .with(FactKind.OFFENCES, backwards(facts.accepted().of(FactKind.OFFENCES)));

        assertThat(CaseFiles.of(backwards, Set.of())).isEqualTo(facts.caseFiles());
    }

    @Test
    void those_named_are_incomplete_whoever_else_is_named() {
        FactSet facts = new FolderFixture(temporary).read().accepted();

        assertThat(CaseFiles.of(facts, Set.of("N2", "N9")))
                .extracting(CaseFile::incomplete)
                .containsExactly(false, true);
    }

    @Test
    void a_fact_about_nobody_there_is_a_mistake() {
        FactSet facts = new FolderFixture(temporary)
                .with(FactsFile.OFFENCES, FolderFixture.offence("O1"))
                .read()
                .accepted()
                .with(FactKind.INDIVIDUALS, List.of());

        assertThatThrownBy(() -> CaseFiles.of(facts, Set.of())).isInstanceOf(NoSuchElementException.class);
    }

    private static <T> List<T> backwards(List<T> facts) {
        List<T> backwards = new ArrayList<>(facts);
        Collections.reverse(backwards);
        return backwards;
    }
}

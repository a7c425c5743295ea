package org.openvha.register.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.TestDatabase;

class KnownFactsTest {

    @TempDir
    private Path folder;

    private final FactStore store =
            new FactStore(TestDatabase.fresh(), Clock.fixed(Instant.parse("2024-01-31T09:30:00Z"), ZoneOffset.UTC));

    @Test
    void everybody_is_known_as_the_folder_says() throws IOException {
        FactsWriter.write(RandomCaseFiles.people(300, 7, LocalDate.of(2024, 1, 31)), folder);
        Facts facts = FactsFolder.read(folder, rows -> {});

        LoadResult result = store.load(facts, true, rows -> {});

        assertThat(result.changed()).isTrue();
        assertThat(store.latest()).contains(result.load());
        List<CaseFile> known = store.known(result.load().id(), rows -> {});
        assertThat(known).isEqualTo(facts.caseFiles());
        assertThat(facts.caseFiles())
                .allSatisfy(file ->
                        assertThat(store.known(1, file.individual().id())).contains(file));
    }
}

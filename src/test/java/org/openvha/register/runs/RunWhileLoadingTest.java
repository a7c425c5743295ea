package org.openvha.register.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.RandomCaseFiles;

class RunWhileLoadingTest {

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {UnderWay.READING, UnderWay.ASSESSING, UnderWay.WRITING})
    void a_run_assesses_what_was_known_when_it_started_whatever_is_loaded_meanwhile(String phase) throws Exception {
        TestRegister register = TestRegister.fresh();
        Facts before = register.load(RandomCaseFiles.people(300, 3, TestRegister.AS_OF), temporary.resolve("before"));
        AtomicBoolean loaded = new AtomicBoolean();

        Run run = register.runs().execute(TestRegister.ASSESSMENT, progress -> {
            if (progress.phase().equals(phase) && !loaded.getAndSet(true)) {
                register.load(RandomCaseFiles.people(280, 4, TestRegister.AS_OF), temporary.resolve("after"));
            }
        });

        assertThat(register.facts().latest().orElseThrow().id()).isEqualTo(2);
        assertThat(run.load()).isEqualTo(1);
        assertThat(run.resultDigest()).contains(digest(before, "before-results"));
        assertThat(register.assessments(run)).isNotEmpty();

        Run next = register.run(TestRegister.ASSESSMENT);
        assertThat(next.load()).isEqualTo(2);
        assertThat(next.counts().orElseThrow().individuals()).isEqualTo(280);
        assertThat(next.resultDigest()).isNotEqualTo(run.resultDigest());
    }

    @Test
    void a_run_goes_on_in_the_middle_of_a_load() {
        TestRegister register = TestRegister.fresh();
        register.load(RandomCaseFiles.people(300, 3, TestRegister.AS_OF), temporary.resolve("one"));
        Facts two = FactsFolder.read(written(temporary.resolve("two")), rows -> {});
        AtomicReference<Run> during = new AtomicReference<>();

        register.facts().load(two, true, rows -> {
            if (during.get() == null) {
                during.set(CompletableFuture.supplyAsync(() -> register.run(TestRegister.ASSESSMENT))
                        .join());
            }
        });

        assertThat(during.get().load()).isEqualTo(1);
        assertThat(register.run(TestRegister.ASSESSMENT).load()).isEqualTo(2);
    }

    private static Path written(Path folder) {
        try {
            FactsWriter.write(RandomCaseFiles.people(280, 4, TestRegister.AS_OF), folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folder;
    }

    private String digest(Facts facts, String folder) throws IOException {
        return TestRegister.fromFiles(facts, "vha-2024.01", TestRegister.AS_OF, temporary.resolve(folder))
                .result()
                .receipt()
                .resultDigest();
    }
}

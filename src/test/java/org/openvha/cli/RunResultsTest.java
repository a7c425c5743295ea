package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.assessment.ResultFolder;
import org.openvha.audit.Actor;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.TestDatabase;
import org.openvha.redress.Complaint;
import org.openvha.register.Register;
import org.openvha.register.reviews.Deciding;
import org.openvha.register.reviews.Review;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.openvha.synthetic.SyntheticLondon;

/** The files of a run are for whoever reads its list. */
class RunResultsTest {

    @TempDir
    Path folder;

    private final AtomicReference<Actor> actor = new AtomicReference<>(new Actor("ann", "ANALYST", "command"));

    @Test
    void whom_a_review_took_off_is_in_no_file_and_the_summary_says_how_many_they_are() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2024-01-31T09:00:00Z"), ZoneOffset.UTC);
        try (Register register = Register.over(TestDatabase.fresh(), Path.of("rules"), clock, 2, actor::get)) {
            Run run = run(register);
            String person = RankedList.of(register, run.id()).get(0).individual();
            Review raised = register.reviews().raise(Complaint.ofPerson(person, "Mistaken for a cousin"));
            actor.set(new Actor("bob", "ANALYST", "command"));
            register.reviews().decide(raised.id(), Deciding.uphold("It was the cousin"));

            Path results = folder.resolve("results");
            int leftOut;
            try (ResultFolder out = ResultFolder.prepare(results)) {
                leftOut = new RunResults(register, run).writeTo(out);
            }

            assertThat(leftOut).isEqualTo(1);
            assertThat(lines(results, ResultFolder.ASSESSMENTS))
                    .hasSize((int) run.counts().orElseThrow().individuals() - 1)
                    .noneMatch(line -> line.startsWith("{\"individual\":\"" + person + "\""));
            assertThat(lines(results, ResultFolder.LIST)).noneMatch(line -> line.contains("," + person + ","));
            StringWriter said = new StringWriter();
            new RunSummary(register, run, Optional.empty(), Optional.of(results), leftOut).print(new PrintWriter(said));
            assertThat(said.toString()).contains("1 person whom upheld reviews keep off this list");
        }
    }

    private Run run(Register register) {
        Path extract = folder.resolve("extract");
        new SyntheticLondon(300, 1).writeTo(extract, rows -> {});
        register.facts().load(FactsFolder.read(extract, rows -> {}), true, rows -> {});
        return register.runs()
                .execute(new RunRequest(RunMode.ASSESSMENT, Optional.empty(), SyntheticLondon.AS_OF), progress -> {});
    }

    private static List<String> lines(Path results, String name) throws Exception {
        return Files.readAllLines(results.resolve(name));
    }
}

package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsDigestTest {

    @TempDir
    Path temporary;

    private FolderFixture folder;

    @BeforeEach
    void a_folder_with_every_file_and_awkward_text() {
        folder = new FolderFixture(temporary)
                .with(
                        FactsFile.OFFENCES,
                        "O2,N1,\"a \"\"quoted\"\",\r\nreport\t\u0007é€😀\u2028\\/\",8N,2023-05-01,2023-05-02,SUSPECT,false,Hackney",
                        "O10,N2,,XX é,1999-12-31,2023-05-02,VICTIM,true,OUTSIDE_LONDON")
                .with(FactsFile.INTELLIGENCE, "I1,N1,WEAPONS,2023-11-01,2023-11-02,2,B")
                .with(FactsFile.CUSTODY, "C1,N1,2023-01-01,,2023-01-02", "C0,N2,2023-01-01,2023-01-03,2023-01-02")
                .with(FactsFile.REVIEWS, "R1,N1,PENDING,INDIVIDUAL,,,2023-06-02")
                .with(FactsFile.DEMOGRAPHICS, "N2,X,A4", "N1,F,NS");
    }

    /** Computed by the program in docs/digests.md, not by this software. */
    @Test
    void digests_are_those_that_the_documented_program_computed() {
        IntakeReport report = folder.read().report();

        assertThat(report.refusals()).isEmpty();
        assertThat(report.factsDigest())
                .isEqualTo("sha256:010dcdd0079a483409650c203f58859fac0efca7dedaffd4d174542ed089b7b4");
        assertThat(report.demographicsDigest())
                .isEqualTo("sha256:d76067051cc046d1b69136c8fed20d654f02a04f657f31f434626846f9152ec5");
    }

    @Test
    void the_documented_program_agrees() throws IOException, InterruptedException {
        assumeTrue(python(Path.of("-"), "").waitFor() == 0, "no python3 here");
        String page = Files.readString(Path.of("docs", "digests.md"));
        String program = page.substring(page.indexOf("```python\n") + 10, page.lastIndexOf("```"));

        Process python = python(temporary, program);

        IntakeReport report = folder.read().report();
        assertThat(new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("factsDigest " + report.factsDigest() + "\ndemographicsDigest " + report.demographicsDigest()
                        + "\n");
    }

    @Test
    void a_refused_row_does_not_count_and_an_accepted_one_does() {
        String before = folder.read().report().factsDigest();

        folder.with(FactsFile.ACTIVITIES, "A1,N1,VISIT,2023-12-01,2023-12-02");
        assertThat(folder.read().report().factsDigest()).isEqualTo(before);

        folder.with(FactsFile.ACTIVITIES, "A1,N1,DIVERSION,2023-12-01,2023-12-02");
        assertThat(folder.read().report().factsDigest()).isNotEqualTo(before);
    }

    @Test
    void demographics_have_a_digest_of_their_own() {
        IntakeReport before = folder.read().report();

        IntakeReport after =
                folder.with(FactsFile.DEMOGRAPHICS, "N1,M,NS").read().report();

        assertThat(after.factsDigest()).isEqualTo(before.factsDigest());
        assertThat(after.demographicsDigest()).isNotEqualTo(before.demographicsDigest());
    }

    private static Process python(Path argument, String program) throws IOException {
        try {
            return new ProcessBuilder("python3", "-c", program, argument.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException absent) {
            return new ProcessBuilder("false").start();
        }
    }
}

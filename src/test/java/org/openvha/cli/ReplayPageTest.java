package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.database.TestCache;

/** docs/replay.md, command by command, and what it says of results that are not as they were. */
class ReplayPageTest {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Set<String> PLACES =
            Set.of("facts", "results", "results/receipt.json", "list", "list/receipt.json");
    private static final Set<String> OF_FILES = Set.of("synthesise", "assess");

    @TempDir
    private Path temporary;

    @Test
    void every_command_of_the_page_does_what_it_says() throws IOException {
        List<InProcess> ended = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs", "replay.md"))) {
            if (line.startsWith("./vha ")) {
                InProcess done = run(words(line.substring("./vha ".length())));
                assertThat(done.status())
                        .as(line + "\n" + done.out() + done.err())
                        .isZero();
                ended.add(done);
            }
        }
        assertThat(ended).hasSize(11);
        assertThat(ended.get(2).out())
                .contains("The receipt of vha-2024.01 as of 2024-01-31, made by OpenVHA")
                .contains("the same to the byte, 500 people assessed again.");
        assertThat(ended.get(5).out())
                .contains("Run 1, vha-2024.01 as of 2024-01-31")
                .contains("the same to the byte");
        assertThat(ended.get(6).out()).isEqualTo(ended.get(5).out());
        assertThat(ended.get(7).out()).contains("1 run is as they were, of 1.");
        assertThat(ended.get(8).out())
                .contains("exclusion by EXC-04")
                .containsPattern("Rule set vha-2024.01, sha256:[0-9a-f]{64}")
                .containsPattern("EXC-04, .*Basis GVM: Gangs Violence Matrix")
                .containsPattern("CON-[0-9]+, asked by .* Decided: ")
                .containsPattern("decision [0-9]+, SHIPPED, OpenVHA.* in force from 2024-01-31");
        assertThat(ended.get(9).out()).containsPattern("row 8N, .* points?. Basis ");
        assertThat(ended.get(10).out()).contains("criterion by INC-01").contains("without being on the list.");
        assertThat(ask("replay", "1").err()).contains("say why: --reason");
        assertThat(ask("replay", "9", "--reason", "Audit of January").err()).contains("There is no run 9");
    }

    @Test
    void what_is_not_as_it_was_is_named_first() throws IOException {
        ask("synthesise", "--individuals", "500", "--seed", "1", "--out", place("facts"));
        ask(
                "assess",
                "--facts",
                place("facts"),
                "--rules",
                "vha-2024.01",
                "--as-of",
                "2024-01-31",
                "--out",
                place("results"));
        edit("results/assessments.ndjson", "\"score\":0", "\"score\":7");
        InProcess score = ask("replay", place("results/receipt.json"), "--facts", place("facts"));
        assertThat(score.status()).isEqualTo(ExitStatus.CHECK_DID_NOT_HOLD);
        assertThat(score.out())
                .containsPattern("individual +N0000")
                .containsPattern("where +score\\R +expected +7\\R +got +0\\R");

        edit("results/receipt.json", "OpenVHA 0.1.0", "OpenVHA 0.0.1");
        edit("results/assessments.ndjson", "\"score\":7", "\"score\":0");
        assertThat(ask("replay", place("results/receipt.json"), "--facts", place("facts"))
                        .out())
                .contains("made by OpenVHA 0.0.1 and replayed with OpenVHA")
                .contains("the same to the byte");

        edit("facts/offences.csv", "CONVICTED", "SUSPECT");
        InProcess facts = ask("replay", place("results/receipt.json"), "--facts", place("facts"));
        assertThat(facts.status()).isEqualTo(ExitStatus.CHECK_DID_NOT_HOLD);
        assertThat(facts.out()).containsPattern("where +factsDigest").contains("nobody was assessed");

        assertThat(ask("replay", place("results/receipt.json")).err()).contains("--facts DIR");
        assertThat(ask("replay", place("facts/offences.csv"), "--facts", place("facts"))
                        .err())
                .contains("This is no receipt");
        assertThat(ask("replay").status()).isEqualTo(ExitStatus.BAD_INPUT);
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = temporary.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replaceFirst(Pattern.quote(from), to));
    }

    private List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            words.add(PLACES.contains(text) ? place(text) : text);
        }
        return words;
    }

    private InProcess run(List<String> words) {
        List<String> all = new ArrayList<>(words);
        if (!OF_FILES.contains(words.get(0))) {
            all.addAll(List.of("--data", place("data"), "--set", "cache=" + TestCache.FOLDER));
        }
        return InProcess.run(all.toArray(String[]::new));
    }

    private InProcess ask(String... words) {
        return run(List.of(words));
    }

    private String place(String name) {
        return temporary.resolve(name).toString();
    }
}

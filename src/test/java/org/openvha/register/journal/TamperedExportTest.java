package org.openvha.register.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.audit.Chain;
import org.openvha.audit.ExportFiles;
import org.openvha.audit.LogLine;
import org.openvha.audit.PartLine;
import org.openvha.fixtures.TestDatabase;

/** Somebody changes the files of an export, without the key. */
class TamperedExportTest {

    @TempDir
    private Path temporary;

    private final Random dice = new Random(20240604);
    private KeptLog log;

    @BeforeEach
    void a_log() {
        log = KeptLog.over(TestDatabase.fresh()).grown(6, 8);
    }

    @Test
    void entries_that_were_invented_at_the_end_of_an_export_are_found_whatever_checkpoint_is_at_hand()
            throws Exception {
        Path export = temporary.resolve("export");
        String kept = log.export(export).jws();
        List<String> lines = new ArrayList<>(Files.readAllLines(export.resolve(ExportFiles.ENTRIES)));
        int genuine = lines.size();
        assertThat(log.faultOfExport(export, kept)).isEmpty();
        lines.add(invented(lines));
        lines.add(invented(lines));
        Files.write(export.resolve(ExportFiles.ENTRIES), lines);
        String words = "Entry " + (genuine + 1) + " and what follows it was put in";
        assertThat(log.faultOfExport(export))
                .hasValueSatisfying(said -> assertThat(said).startsWith(words));
        assertThat(log.faultOfExport(export, kept))
                .hasValueSatisfying(said -> assertThat(said).startsWith(words));
        assertThat(KeptLog.faultByAnother(export))
                .hasValueSatisfying(said -> assertThat(said).startsWith(words));
        assertThat(KeptLog.faultByAnother(export, kept))
                .hasValueSatisfying(said -> assertThat(said).startsWith(words));
    }

    /** One that follows the last as the chain has it, made of that one. */
    private static String invented(List<String> lines) {
        LogLine last = LogLine.read(lines.get(lines.size() - 1)).orElseThrow();
        String sealed = last.sealed()
                .replaceFirst("\"previous\":\"[^\"]*\"", "\"previous\":\"" + last.hash() + "\"")
                .replaceFirst("\"seq\":[0-9]+", "\"seq\":" + (last.seq() + 1))
                .replaceFirst("\"person\":\"[^\"]*\"", "\"person\":null");
        return LogLine.text(sealed, Chain.hash(sealed));
    }

    @Test
    void an_export_says_how_many_entries_are_held_back_from_it() throws IOException {
        log.journal().write(KeptLog.reading(1));
        new Tampering(log, temporary)
                .with(
                        "INSERT INTO audit_entry (entry_id, happened_at, operation, action, outcome, actor, role, door, details, written_by) OVERRIDING SYSTEM VALUE SELECT -7, happened_at - interval '1 hour', operation, action, outcome, actor, role, door, details, '3'::xid8 FROM audit_entry WHERE entry_id = 2");
        KeptLog later = new KeptLog(log.database(), Clock.offset(log.clock(), Duration.ofHours(1)), log.key());
        Path export = temporary.resolve("export");
        later.export(export);
        List<String> lines = Files.readAllLines(export.resolve(ExportFiles.ENTRIES));
        long people = Files.readAllLines(export.resolve(ExportFiles.PEOPLE)).size();
        assertThat(lines.get(lines.size() - 1))
                .contains("\"details\":{\"parts\":\"" + people
                        + "\",\"passed-over\":\"1\",\"people\":\"included\",\"unsealed\":\"1\"}");
    }

    @Test
    void changed_files_of_an_export_are_found() throws Exception {
        Path good = temporary.resolve("good");
        log.export(good);
        List<String> lines = Files.readAllLines(good.resolve(ExportFiles.ENTRIES));
        int at = dice.nextInt(lines.size() - 3) + 1;
        List<String> changed = new ArrayList<>(lines);
        Collections.swap(changed, at, at + 1);
        filesSay(good, ExportFiles.ENTRIES, changed, "Entry " + (at + 1) + " ");
        changed = new ArrayList<>(lines);
        changed.add(at, lines.get(at - 1));
        filesSay(good, ExportFiles.ENTRIES, changed, "Entry " + (at + 1) + " ");
        changed = new ArrayList<>(lines);
        changed.remove(at);
        filesSay(good, ExportFiles.ENTRIES, changed, "Entry " + (at + 1) + " is missing");
        changed = new ArrayList<>(lines);
        changed.set(at, lines.get(at).replaceFirst("\"seq\"", " \"seq\""));
        filesSay(good, ExportFiles.ENTRIES, changed, "Entry " + (at + 1) + " is not one");
        filesSay(good, ExportFiles.ENTRIES, lines.subList(0, at), "Entry " + (at + 1) + " ");
        List<String> people = Files.readAllLines(good.resolve(ExportFiles.PEOPLE));
        changed = new ArrayList<>(people);
        changed.add(people.get(0));
        filesSay(
                good,
                ExportFiles.PEOPLE,
                changed,
                "Entry "
                        + PartLine.read(people.get(people.size() - 1))
                                .orElseThrow()
                                .seq() + " is followed by a personal part");
        Files.delete(good.resolve(ExportFiles.PEOPLE));
        filesSay(good, ExportFiles.ENTRIES, lines, "Entry " + lines.size() + " says that personal parts were exported");
    }

    private void filesSay(Path good, String name, List<String> lines, String words) throws Exception {
        List<String> before = Files.readAllLines(good.resolve(name));
        Files.write(good.resolve(name), lines);
        assertThat(log.faultOfExport(good).orElse("")).startsWith(words);
        assertThat(KeptLog.faultByAnother(good).orElse("")).startsWith(Tampering.firstWords(words));
        Files.write(good.resolve(name), before);
    }
}

package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.database.TestCache;
import org.openvha.synthetic.SyntheticLondon;

class AuditCommandsTest {

    @TempDir
    private Path temporary;

    @Test
    void the_log_of_a_database_is_verified_exported_and_verified_elsewhere() throws IOException {
        new SyntheticLondon(300, 1).writeTo(temporary.resolve("facts"), done -> {});
        Path export = temporary.resolve("export");
        inRegister("load", "--facts", temporary.resolve("facts").toString());
        InProcess verified = inRegister("audit", "verify");
        assertThat(verified.status()).as(verified.toString()).isZero();
        assertThat(verified.out())
                .startsWith("The log holds: 1 entry and 0 checkpoints.")
                .contains("Nothing of it is signed yet.");
        assertThat(Files.getPosixFilePermissions(temporary.resolve("data/log-key.json")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

        Path audit = temporary.resolve("access");
        InProcess unsaid = inRegister("audit", "access", "--month", "2024-01", "--out", audit.toString());
        assertThat(unsaid.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(unsaid.err()).contains("say why: --reason");
        InProcess access = inRegister(
                "audit", "access", "--month", "2024-01", "--out", audit.toString(), "--reason", "Monthly inspection");
        assertThat(access.status()).as(access.toString()).isZero();
        assertThat(access.out()).startsWith("0 users, 0 readings of people, 0 read many at once, 0 unusual patterns.");
        assertThat(Files.readString(audit.resolve("access.html"))).contains("Access audit 2024-01");
        ownersAlone(audit);
        InProcess retention = inRegister("retention", "--dry-run");
        assertThat(retention.out()).startsWith("Nothing would go on ");
        assertThat(inRegister("retention", "--erase", "--reason", "Monthly retention")
                        .out())
                .startsWith("Nothing was due on ");

        InProcess exported = inRegister("audit", "export", "--out", export.toString());
        assertThat(exported.status()).as(exported.toString()).isZero();
        assertThat(Files.readString(export.resolve("entries.ndjson")))
                .contains(
                        "\"action\":\"load-facts\"",
                        "\"action\":\"export-log\"",
                        "\"actor\":\"" + MachineUser.ofThisProcess().current().name() + "\"",
                        "\"uid\":\"" + MachineUser.ofThisProcess().uid() + "\"",
                        "\"door\":\"command\"");
        assertThat(export.resolve("people.ndjson")).doesNotExist();
        ownersAlone(export);
        String kept = exported.out().lines().reduce((first, last) -> last).orElseThrow();
        Path checkpoint = Files.writeString(temporary.resolve("kept.jws"), kept + "\n");
        InProcess again = inRegister("audit", "export", "--out", export.toString());
        assertThat(again.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(again.err()).contains("none is ever overwritten");

        InProcess elsewhere =
                InProcess.run("audit", "verify", "--export", export.toString(), "--checkpoint", checkpoint.toString());
        assertThat(elsewhere.status()).as(elsewhere.toString()).isZero();
        assertThat(elsewhere.out())
                .contains(
                        "The log holds: ",
                        "Signed up to entry ",
                        "; there is none after it.",
                        "This key came with the export.");

        List<String> lines = new ArrayList<>(Files.readAllLines(export.resolve("entries.ndjson")));
        lines.set(1, lines.get(1).replaceFirst("\"outcome\":\"DONE\"", "\"outcome\":\"FAILED\""));
        Files.write(export.resolve("entries.ndjson"), lines);
        InProcess tampered = InProcess.run("audit", "verify", "--export", export.toString());
        assertThat(tampered.status()).isEqualTo(ExitStatus.CHECK_DID_NOT_HOLD);
        assertThat(tampered.out())
                .startsWith("THE LOG DOES NOT HOLD. Entry 2 was changed: its hash is another.")
                .contains("Before that, 1 entry and ");
    }

    @Test
    void what_shows_people_asks_for_a_reason_that_says_something() throws IOException {
        Path out = temporary.resolve("out");
        for (String[] command : new String[][] {
            {"audit", "export", "--with-people", "--out", out.toString()},
            {"audit", "access", "--month", "2024-01", "--out", out.toString()},
            {"run", "--out", out.toString()},
            {"replay", "1"}
        }) {
            assertThat(inRegister(command).err()).as(command[0]).contains("say why: --reason");
            String[] idle = java.util.Arrays.copyOf(command, command.length + 2);
            idle[command.length] = "--reason";
            idle[command.length + 1] = "x";
            assertThat(inRegister(idle).err()).as(command[0]).contains("The reason has 1 characters. Write 10 to 500");
        }
        assertThat(out).doesNotExist();
        assertThat(inRegister(
                                "audit",
                                "export",
                                "--with-people",
                                "--out",
                                out.toString(),
                                "--reason",
                                "Inspection of the year")
                        .status())
                .isZero();
        assertThat(Files.readString(out.resolve("people.ndjson"))).contains("Inspection of the year");
    }

    @Test
    void what_is_no_export_or_no_key_is_said_to_be_none() throws IOException {
        InProcess none = InProcess.run("audit", "verify", "--export", temporary.toString());
        assertThat(none.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(none.err()).contains("There is no log-key.jwk in ");
        Path key = Files.writeString(temporary.resolve("key.jwk"), "{}");
        InProcess wrong = InProcess.run("audit", "verify", "--export", temporary.toString(), "--key", key.toString());
        assertThat(wrong.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(wrong.err()).contains("it is no Ed25519 JSON Web Key");
        assertThat(InProcess.run("audit").status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(InProcess.run("audit", "access", "--month", "January").status())
                .isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(InProcess.run("retention").err()).contains("Say which: --dry-run");
        assertThat(InProcess.run("retention", "--erase").err()).contains("cannot be brought back, so say why");
    }

    /** The folder, and all that a command wrote there about people. */
    private static void ownersAlone(Path folder) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.endsWith(".lock")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo("rw-------"));
        }
    }

    private InProcess inRegister(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", temporary.resolve("data").toString()));
        all.addAll(List.of("--set", "cache=" + TestCache.FOLDER));
        return InProcess.run(all.toArray(String[]::new));
    }
}

package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.database.TestCache;
import org.openvha.synthetic.SyntheticLondon;

class BackupCommandsTest {

    @TempDir
    private Path temporary;

    @Test
    void a_database_is_backed_up_checked_and_restored_elsewhere() throws IOException {
        new SyntheticLondon(300, 1).writeTo(temporary.resolve("facts"), done -> {});
        in("data", "load", "--facts", temporary.resolve("facts").toString());
        String backup = temporary.resolve("backup").toString();
        String keys = "key-folder=" + temporary.resolve("keys");
        InProcess none = in("data", "backup", "--to", backup, "--reason", "Nightly backup");
        assertThat(none.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(none.err()).contains("No key folder is set.", "--set key-folder=FOLDER or OPENVHA_KEY_FOLDER");
        assertThat(in("data", "retention", "--erase", "--reason", "Monthly retention")
                        .out())
                .contains("No keys are kept, since no key-folder is set");

        InProcess made = in("data", "backup", "--to", backup, "--reason", "Nightly backup", "--set", keys);
        assertThat(made.status()).as(made.toString()).isZero();
        assertThat(made.out()).startsWith("Wrote ").contains("Digest       sha256:", "Without that folder nobody can");
        assertThat(in("data", "backup", "--to", backup, "--reason", "Nightly backup", "--set", keys)
                        .err())
                .contains("no backup is ever overwritten");
        assertThat(in("data", "retention", "--erase", "--reason", "Monthly retention")
                        .err())
                .contains("Name it with the setting key-folder. Nothing was erased.");
        assertThat(in("data", "retention", "--erase", "--reason", "Monthly retention", "--set", keys)
                        .out())
                .contains("Nothing was due on ", "since its keys are destroyed");

        String elsewhere = "key-folder=" + temporary.resolve("other-keys");
        String second = temporary.resolve("second").toString();
        assertThat(in("data", "backup", "--to", second, "--reason", "Nightly backup", "--set", elsewhere)
                        .err())
                .contains("There is no key folder at ", "--new-key-folder");
        assertThat(temporary.resolve("other-keys")).doesNotExist();
        InProcess changed = in(
                "data", "backup", "--to", second, "--reason", "Another disk", "--set", elsewhere, "--new-key-folder");
        assertThat(changed.status()).as(changed.toString()).isZero();
        assertThat(in("data", "retention", "--dry-run", "--former-keys-destroyed")
                        .err())
                .contains("Give it with --erase.");
        assertThat(in("data", "retention", "--erase", "--reason", "Monthly retention", "--set", elsewhere)
                        .err())
                .contains("--former-keys-destroyed; that goes into the log. Nothing was erased.");
        assertThat(in(
                                "data",
                                "retention",
                                "--erase",
                                "--former-keys-destroyed",
                                "--reason",
                                "Monthly retention",
                                "--set",
                                elsewhere)
                        .out())
                .contains("Nothing was due on ");

        InProcess digests = InProcess.run("backup", "--verify", backup);
        assertThat(digests.status()).as(digests.toString()).isZero();
        assertThat(digests.out()).contains("Every file has its digest", "rows were not decrypted");
        InProcess checked = InProcess.run("backup", "--verify", backup, "--set", keys);
        assertThat(checked.out()).contains("can be restored. Erased since, so that their key is gone: 0 rows.");

        InProcess restored = in("other", "restore", backup, "--reason", "Disk failed", "--set", keys);
        assertThat(restored.status()).as(restored.toString()).isZero();
        assertThat(restored.out()).startsWith("Restored ").contains("Next: ./vha audit verify");
        assertThat(in("other", "audit", "verify").out()).startsWith("The log holds: ");
        InProcess again = in("other", "restore", backup, "--reason", "Disk failed", "--set", keys);
        assertThat(again.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(again.err()).contains("This database is not empty");

        Path file = temporary.resolve("backup/individual.rows");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        InProcess tampered = InProcess.run("backup", "--verify", backup);
        assertThat(tampered.status()).isEqualTo(ExitStatus.CHECK_DID_NOT_HOLD);
        assertThat(tampered.out()).contains("THE BACKUP DOES NOT HOLD.", "individual.rows does not have the digest");
    }

    @Test
    void what_is_missing_or_lies_in_the_wrong_place_is_said() throws IOException {
        assertThat(InProcess.run("backup").err()).contains("Say which: --to FOLDER");
        assertThat(InProcess.run("backup", "--to", "x").err()).contains("so say why: --reason");
        String unfinished =
                Files.createDirectory(temporary.resolve("b.unfinished")).toString();
        assertThat(InProcess.run("backup", "--verify", unfinished).out()).contains("was not completed");
        assertThat(InProcess.run("restore", "x").err()).contains("so say why: --reason");
        String inside = "key-folder=" + temporary.resolve("data/keys");
        assertThat(in(
                                "data",
                                "backup",
                                "--to",
                                temporary.resolve("b").toString(),
                                "--reason",
                                "A good reason",
                                "--set",
                                inside)
                        .err())
                .contains("lie in one another");
        String inBackup = "key-folder=" + temporary.resolve("b/keys");
        assertThat(in(
                                "data",
                                "backup",
                                "--to",
                                temporary.resolve("b").toString(),
                                "--reason",
                                "A good reason",
                                "--set",
                                inBackup)
                        .err())
                .contains("whoever has both can read everything");
    }

    private InProcess in(String data, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", temporary.resolve(data).toString()));
        all.addAll(List.of("--set", "cache=" + TestCache.FOLDER));
        return InProcess.run(all.toArray(String[]::new));
    }
}

package org.openvha.register.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.database.Database;
import org.openvha.document.BadInputException;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.openvha.register.keys.KeyFolder;
import org.openvha.register.runs.KilledProcess;
import org.openvha.register.runs.KilledProcess.Victim;
import org.openvha.register.runs.KilledWork;
import org.openvha.synthetic.SyntheticLondon;

/** A backup that is killed with SIGKILL while it writes rows: what it leaves is not taken for a backup, and the next one is whole. */
class KilledBackupIT {

    private static final int PEOPLE = 1500;

    @TempDir
    private Path temporary;

    @Test
    void an_unfinished_backup_is_not_taken_for_a_whole_one_and_the_next_works() throws Exception {
        load();
        Path backup = Files.createDirectory(temporary.resolve("vault")).resolve("backup");
        process().killAt(1, Victim.SOFTWARE, true);

        assertThat(backup).doesNotExist();
        Path left = backup.resolveSibling("backup.unfinished");
        assertThat(left.resolve("individual.rows")).isNotEmptyFile();
        assertThatThrownBy(() -> BackupFolder.at(left))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("was not completed");
        assertThat(process().marks().get(0)).isEqualTo("mark 1: rows 10000");

        assertThat(left).doesNotExist();
        try (KeyFolder keys = KeyFolder.open(temporary.resolve("vault/keys"))) {
            BackupFolder whole = BackupFolder.at(backup);
            whole.check(bytes -> {});
            whole.check(keys);
            Restored read = new BackupCheck(whole, keys).read();
            assertThat(read.leftOut()).isEmpty();
            assertThat(read.rows()).isEqualTo(whole.manifest().rows());
        }
    }

    private void load() throws Exception {
        Path facts = temporary.resolve("facts");
        new SyntheticLondon(PEOPLE, 7).writeTo(facts, done -> {});
        try (Database database = Database.open(KilledWork.settings(temporary.resolve("data")), said -> {});
                Register register =
                        Register.over(database.dataSource(), Path.of("rules"), Clock.systemUTC(), 2, Tester.ACTORS)) {
            register.facts().load(FactsFolder.read(facts, rows -> {}), true, rows -> {});
        }
    }

    private KilledProcess process() {
        return new KilledProcess(
                KilledBackup.class,
                temporary.resolve("data"),
                temporary.resolve("vault"),
                temporary.resolve("process.log"));
    }
}

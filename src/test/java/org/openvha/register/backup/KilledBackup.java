package org.openvha.register.backup;

import java.nio.file.Path;
import java.time.Clock;
import org.openvha.database.Database;
import org.openvha.fixtures.Tester;
import org.openvha.register.journal.StoredLog;
import org.openvha.register.keys.KeyFolder;
import org.openvha.register.runs.KilledWork;
import org.openvha.register.runs.Marks;

/**
 * A process that backs up a database, and says how far it is, so that it can be killed. Arguments: folder of the database, folder for the backup and its keys, and the number of the mark
 * to stop and wait at, or 0.
 */
final class KilledBackup {

    private KilledBackup() {}

    public static void main(String[] arguments) throws Exception {
        Marks work = new Marks(Integer.parseInt(arguments[2]));
        Path folder = Path.of(arguments[1]);
        Clock clock = Clock.systemUTC();
        try (Database database = Database.open(KilledWork.settings(Path.of(arguments[0])), said -> {});
                KeyFolder keys = KeyFolder.openOrMake(
                        folder.resolve("keys"), new StoredLog(database.dataSource(), clock).id())) {
            new Backup(database.owner(), clock, keys, Tester.journal(database.dataSource(), clock))
                    .to(folder.resolve("backup"), "Nightly backup", rows -> work.mark("rows " + rows));
        }
    }
}

package org.openvha.register.runs;

import java.nio.file.Path;
import java.util.Map;
import org.openvha.database.Database;
import org.openvha.database.TestCache;
import org.openvha.facts.FactsFolder;
import org.openvha.settings.Settings;

/**
 * A process that loads a folder of facts and runs an assessment, and says how far it is, so that it can be killed. Arguments: folder of the database, folder of facts, and the
 * number of the mark to stop and wait at, or 0.
 */
public final class KilledWork {

    private KilledWork() {}

    public static void main(String[] arguments) {
        Marks work = new Marks(Integer.parseInt(arguments[2]));
        try (Database database = Database.open(settings(Path.of(arguments[0])), said -> {})) {
            TestRegister register = TestRegister.over(database.dataSource(), TestRegister.CLOCK);
            work.mark("load begins");
            register.facts()
                    .load(
                            FactsFolder.read(Path.of(arguments[1]), rows -> {}),
                            true,
                            rows -> work.mark("load, rows " + rows));
            work.mark("load is done");
            register.runs()
                    .execute(
                            TestRegister.ASSESSMENT,
                            progress -> work.mark("run, " + progress.phase() + " " + progress.done()));
            work.mark("end");
        }
    }

    /** Of an embedded database in a folder. */
    public static Settings settings(Path data) {
        return Settings.read(
                Map.of(),
                Map.of("data", data.toString(), "cache", TestCache.FOLDER.toString()),
                Path.of(""),
                Path.of("target"));
    }
}

package org.openvha.register.runs;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.openvha.database.Database;
import org.openvha.database.TestCache;
import org.openvha.facts.FactsFolder;
import org.openvha.settings.Settings;

/**
 * A process that loads a folder of facts and runs an assessment, and says how far it is, so that it can be killed. Arguments: folder of the database, folder of facts, and the
 * number of the mark to stop and wait at, or 0.
 */
final class KilledWork {

    private final int holdAt;
    private int mark;

    private KilledWork(int holdAt) {
        this.holdAt = holdAt;
    }

    public static void main(String[] arguments) {
        KilledWork work = new KilledWork(Integer.parseInt(arguments[2]));
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

    static Settings settings(Path data) {
        return Settings.read(
                Map.of(),
                Map.of("data", data.toString(), "cache", TestCache.FOLDER.toString()),
                Path.of(""),
                Path.of("target"));
    }

    private synchronized void mark(String what) {
        mark++;
        System.out.println("mark " + mark + ": " + what);
        System.out.flush();
        if (mark == holdAt) {
            waitToBeKilled();
        }
    }

    private static void waitToBeKilled() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.openvha.register.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;
import org.openvha.document.Digests;
import org.openvha.document.ResultNotWritten;
import org.openvha.document.Software;
import org.openvha.register.keys.BackupLog;
import org.openvha.register.keys.Chance;
import org.openvha.register.keys.KeyFolder;
import org.openvha.register.keys.KeyNames;
import org.openvha.register.keys.PrivateFiles;

/**
 * Writes a whole database, as of one moment, to a folder of encrypted rows. Keys that it makes are on the disk before the backup has its name; and it is logged before, so that there is
 * none that the log does not know.
 */
public final class Backup {

    private static final int ROWS_PER_REPORT = 10_000;

    private final DataSource owner;
    private final Clock clock;
    private final KeyFolder keys;
    private final Journal journal;
    private final boolean newKeyFolder;

    /** With the keys of the last backup, if there is one. */
    public Backup(DataSource owner, Clock clock, KeyFolder keys, Journal journal) {
        this(owner, clock, keys, journal, false);
    }

    /**
     * Says what it needs.
     *
     * @param owner who may read everything; nothing is written as them
     * @param newKeyFolder whether these are other keys than those of the last backup, and are meant to be
     */
    public Backup(DataSource owner, Clock clock, KeyFolder keys, Journal journal, boolean newKeyFolder) {
        this.owner = owner;
        this.clock = clock;
        this.keys = keys;
        this.journal = journal;
        this.newKeyFolder = newKeyFolder;
    }

    /**
     * Makes one.
     *
     * @param folder must not exist yet, or be empty
     * @param done told now and then how many rows were written
     * @throws org.openvha.document.BadInputException if it is not, or the keys are not those of this database, or not those that are expected
     * @throws ResultNotWritten if it cannot be written; nothing of it is left
     */
    public Taken to(Path folder, String reason, LongConsumer done) throws IOException, SQLException {
        new BackupLog(owner).refuseForBackup(keys, newKeyFolder);
        try (Unfinished unfinished = Unfinished.beside(folder)) {
            try {
                return write(unfinished, reason, done);
            } catch (IOException failed) {
                throw new ResultNotWritten(folder, failed);
            }
        }
    }

    private Taken write(Unfinished unfinished, String reason, LongConsumer done) throws IOException, SQLException {
        long before = keys.madeInAll();
        Manifest manifest = rows(unfinished.path(), done);
        byte[] bytes = manifest.bytes();
        PrivateFiles.write(unfinished.path().resolve(Manifest.FILE), bytes);
        PrivateFiles.write(
                unfinished.path().resolve(ManifestSeal.FILE),
                ManifestSeal.of(bytes, keys.keyOrNew(KeyNames.REST)).bytes());
        PrivateFiles.sync(unfinished.path());
        Taken taken = new Taken(manifest, Digests.sha256(bytes), keys.madeInAll() - before);
        journal.write(event(taken).because(reason));
        unfinished.complete();
        return taken;
    }

    private Manifest rows(Path folder, LongConsumer done) throws IOException, SQLException {
        String name = new Chance().name();
        try (Snapshot snapshot = new Snapshot(owner)) {
            String log = snapshot.log();
            keys.refuseForAnother(log);
            List<TableFile> tables = new ArrayList<>();
            RowCipher cipher = new RowCipher(name);
            long[] written = {0};
            for (BackedUpTable table : BackedUpTables.ALL) {
                try (RowFileWriter file = new RowFileWriter(table, folder, keys, cipher)) {
                    snapshot.read(table, line -> {
                        file.write(line);
                        if (++written[0] % ROWS_PER_REPORT == 0) {
                            done.accept(written[0]);
                        }
                    });
                    tables.add(file.end());
                }
            }
            keys.keyOrNew(KeyNames.REST);
            keys.save();
            return new Manifest(
                    name,
                    Software.NAME + " " + Software.version(),
                    snapshot.schema(),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                    keys.id(),
                    keys.made(),
                    log,
                    snapshot.checkpoint(),
                    snapshot.sequences(),
                    tables);
        }
    }

    /** A combination: all that is held is put together in one place. Nobody reads it, and whoever is given a copy is told of by a disclosure. */
    private Event event(Taken taken) {
        Event event = Event.done(Operation.COMBINATION, BackupLog.ACTION)
                .with("backup", taken.digest())
                .with("rows", taken.manifest().rows())
                .with("tables", taken.manifest().tables().size())
                .with(BackupLog.FOLDER, keys.id())
                .with(BackupLog.MADE, keys.madeInAll());
        return new BackupLog(owner)
                .formerFolder(keys)
                .map(former -> event.with(BackupLog.FORMER, former))
                .orElse(event);
    }
}

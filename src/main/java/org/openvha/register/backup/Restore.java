package org.openvha.register.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.openvha.audit.Actors;
import org.openvha.audit.Checkpoint;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.LogKey;
import org.openvha.audit.Operation;
import org.openvha.document.BadInputException;
import org.openvha.register.journal.DatabaseJournal;
import org.openvha.register.journal.Sealing;
import org.openvha.register.keys.BackupLog;
import org.openvha.register.keys.KeyFolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a backup into an empty database, in one transaction: all of it that still has its keys, or nothing. */
public final class Restore {

    private final DataSource owner;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final Clock clock;
    private final Journal journal;
    private final Sealing sealing;
    private final Supplier<LogKey> logKey;
    private final KeyFolder keys;

    /**
     * @param owner who owns the tables, and so can pass their guards
     * @param logKey of the log, as kept beside the database that was backed up
     */
    public Restore(DataSource owner, Clock clock, Actors actors, Supplier<LogKey> logKey, KeyFolder keys) {
        this.owner = owner;
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
        this.sql = JdbcClient.create(owner);
        this.clock = clock;
        this.journal = new DatabaseJournal(owner, clock, actors);
        this.sealing = new Sealing(owner, clock, journal, logKey);
        this.logKey = logKey;
        this.keys = keys;
    }

    /**
     * Restores it. Check its bytes before.
     *
     * @param done told now and then how many rows were restored
     * @throws BadInputException if the database is not empty or of another schema, the keys are not those of the backup, or a row was changed; the database stays as it is
     */
    public Restored from(BackupFolder backup, String reason, LongConsumer done) throws IOException {
        backup.check(keys);
        new EmptyDatabase(sql).refuseOtherSchema(backup.manifest());
        refuseOtherTables(backup);
        Restored whole = transaction.execute(status -> {
            Guards guards = new Guards(sql);
            guards.pass();
            NewRowsOnly constraints = NewRowsOnly.lift(sql);
            EmptyDatabase empty = new EmptyDatabase(sql);
            empty.refuseOthers();
            empty.clear();
            LeftOut leftOut = new LeftOut();
            Restored restored = copied(backup, leftOut, done);
            backup.manifest().sequences().forEach(this::set);
            // What was not sealed yet when the backup was made gets its place, so that a part of it can be named.
            UnsealedHere unsealed = new UnsealedHere(sql);
            unsealed.find();
            sealing.seal();
            unsealed.lookAtAll();
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            new RestoredErasures(sql, journal, today, reason).certify(leftOut);
            constraints.putBack();
            guards.restore();
            journal.write(event(backup, restored).because(reason));
            return restored;
        });
        sealing.seal();
        return whole;
    }

    /**
     * The key that signed the log's checkpoints goes on signing: checkpoints of two keys never hold together.
     *
     * @throws BadInputException if this installation has another
     */
    public void refuseOtherLogKey(BackupFolder backup) {
        boolean other = backup.manifest()
                .checkpoint()
                .filter(last -> Checkpoint.read(last, logKey.get().open()).isEmpty())
                .isPresent();
        if (other) {
            throw new BadInputException(
                    "The log in this backup was signed with another key than this installation has. Put the log's key (log-key.json) back from where it is kept, or name it with the setting log-key. If it is lost for good, give --log-key-lost: the log's earlier checkpoints cannot be verified then.");
        }
    }

    private static void refuseOtherTables(BackupFolder backup) {
        boolean same = backup.manifest().tables().stream()
                .map(TableFile::table)
                .toList()
                .equals(BackedUpTables.ALL.stream().map(BackedUpTable::name).toList());
        if (!same) {
            throw new BadInputException("The backup has other tables than this software. Restore it with "
                    + backup.manifest().software() + ", which made it.");
        }
    }

    private Restored copied(BackupFolder backup, LeftOut leftOut, LongConsumer done) {
        Connection connection = DataSourceUtils.getConnection(owner);
        Map<String, BackedUpTable> known = new HashMap<>();
        BackedUpTables.ALL.forEach(table -> known.put(table.name(), table));
        RowFileReader reader = new RowFileReader(backup, keys.byMark());
        TableRestore tables = new TableRestore(connection, reader, leftOut, done);
        // Loads are numbered 1, 2, 3 ..., and theirs is the first of the tables.
        long lastLoad = backup.manifest().tables().get(0).rows();
        try {
            for (TableFile table : backup.manifest().tables()) {
                tables.restore(table, known.get(table.table()), lastLoad);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("A table cannot be restored", failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, owner);
        }
        Restored restored = new Restored(tables.rows(), leftOut.byTable());
        if (restored.rows() + restored.leftOutRows() != backup.manifest().rows()) {
            throw new IllegalStateException("Not every row of the backup was restored or left out");
        }
        return restored;
    }

    private void set(String sequence, long next) {
        sql.sql("SELECT setval(?::regclass, ?, false)").params(sequence, next).query(row -> {});
    }

    private Event event(BackupFolder backup, Restored restored) {
        Map<String, String> leftOut = restored.leftOut().entrySet().stream()
                .collect(Collectors.toMap(
                        table -> "leftOut." + table.getKey(),
                        table -> table.getValue().toString()));
        return Event.done(Operation.COLLECTION, BackupLog.RESTORE)
                .with(leftOut)
                .with("backup", backup.digest())
                .with("guards", "passed-by-the-owner")
                .with(BackupLog.FOLDER, keys.id())
                .with(BackupLog.MADE, keys.madeInAll())
                .with("rows", restored.rows())
                .with("leftOut", restored.leftOutRows());
    }
}

package org.openvha.register.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;
import org.openvha.document.BadInputException;
import org.openvha.register.keys.BackupLog;
import org.openvha.register.keys.KeyFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Earlier lists are kept for three years after they went out of force, simulations' for three years after they ended, people for three years after they left the facts and as
 * long as a list is kept that names them or was made when they were known, refused rows about nobody who is held for three years, and whom entries of the log are about for three years and as long as the person is held. What is over the database itself knows, and
 * erases nothing else. Thread-safe.
 */
public final class Retention {

    private static final int PEOPLE_AT_ONCE = 500;
    private static final int ROWS_AT_ONCE = 1000;
    private static final int PARTS_AT_ONCE = 1000;

    private final DataSource database;
    private final Optional<KeyFolder> keys;
    private final GoingKeys going;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Journal journal;

    /** Where no keys are kept. */
    public Retention(DataSource database, Journal journal) {
        this(database, journal, Optional.empty());
    }

    /** @param keys under which backups of the database are encrypted; those of what is erased are destroyed with it */
    public Retention(DataSource database, Journal journal, Optional<KeyFolder> keys) {
        this.database = database;
        this.keys = keys;
        this.going = new GoingKeys(JdbcClient.create(database));
        this.sql = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.journal = journal;
    }

    /** What would go on that day, as far as is known now. */
    public Due due(LocalDate asOf) {
        return new Due(
                lists(asOf),
                count("SELECT count(*) FROM people_due(?)", asOf),
                count("SELECT count(*) FROM refused_due(?)", asOf),
                count("SELECT count(*) FROM parts_due(?)", asOf));
    }

    /** The people who would go, in order of id; a consultation, and logged as one. */
    public List<String> people(LocalDate asOf, String reason) {
        List<String> people = sql.sql("SELECT individual FROM people_due(?) ORDER BY 1")
                .param(asOf)
                .query(String.class)
                .list();
        journal.write(Event.done(Operation.CONSULTATION, "read-retention")
                .because(reason)
                .with("asOf", asOf)
                .with("people", people.size()));
        return people;
    }

    /**
     * Erases what is due: each list, each few hundred people and each thousand refused rows or parts in a transaction of their own, with the entry of the log that certifies it. Its keys are
     * destroyed last of all before the transaction is committed. So whoever is stopped in between has at worst a thing without its key: it is still due, and goes when somebody starts again.
     *
     * @param done told of each when it has gone
     * @throws org.springframework.dao.DataAccessException if the day has not come yet by the clock of the database; nothing goes then
     * @throws org.openvha.document.BadInputException if the database was backed up and these are not the keys of that, or not all there are; nothing goes then
     */
    public void erase(LocalDate asOf, String reason, Consumer<Certificate> done) {
        BackupLog backups = new BackupLog(database);
        keys.ifPresentOrElse(
                folder -> {
                    backups.refuseOtherThanLast(folder);
                    backups.refuseBesideOthers(folder);
                },
                backups::refuseWithoutKeys);
        for (DueList list : lists(asOf)) {
            certified("SELECT * FROM erase_list(?, ?)", list.run(), asOf, reason, () -> going.list(list.run()))
                    .ifPresent(done);
        }
        repeat(
                () -> certified(
                        "SELECT * FROM erase_people(?, ?)", PEOPLE_AT_ONCE, asOf, reason, () -> going.people(asOf)),
                done);
        repeat(
                () -> certified(
                        "SELECT * FROM erase_refused(?, ?)", ROWS_AT_ONCE, asOf, reason, () -> going.refused(asOf)),
                done);
        repeat(
                () -> certified(
                        "SELECT * FROM erase_parts(?, ?)", PARTS_AT_ONCE, asOf, reason, () -> going.parts(asOf)),
                done);
    }

    /**
     * Logs that somebody has destroyed, with every copy, the key folders of all backups that were made with others than this one. Nobody can check that. Logs nothing if there are none.
     *
     * @throws org.openvha.document.BadInputException if the last backup was not made with this folder, in this state or an older one, or no keys are kept
     */
    public void formerKeysDestroyed(String reason) {
        BackupLog backups = new BackupLog(database);
        KeyFolder present = keys.orElseThrow(
                () -> new BadInputException(
                        "--former-keys-destroyed speaks of all key folders but one. Name that one with the setting key-folder. Nothing was erased."));
        backups.refuseOtherThanLast(present);
        backups.othersDestroyed(present).ifPresent(event -> journal.write(event.because(reason)));
    }

    private static void repeat(Supplier<Optional<Certificate>> some, Consumer<Certificate> done) {
        Optional<Certificate> last = some.get();
        while (last.isPresent()) {
            done.accept(last.get());
            last = some.get();
        }
    }

    private Optional<Certificate> certified(
            String call, Object which, LocalDate asOf, String reason, Supplier<GoingKeys.Candidates> due) {
        return transaction.execute(status -> {
            Optional<GoingKeys.Candidates> candidates = keys.map(folder -> {
                going.alone();
                return due.get();
            });
            Optional<Certificate> certificate = sql.sql(call)
                    .params(which, asOf)
                    .query(Retention::certificate)
                    .optional();
            certificate.ifPresent(erased -> {
                journal.write(erased.event(asOf).because(reason));
                // Whatever could still refuse it does so now.
                sql.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
                candidates.ifPresent(some -> keys.orElseThrow().destroy(some.gone(erased)));
            });
            return certificate;
        });
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getLong("erasure"),
                row.getString("what"),
                Optional.ofNullable(row.getObject("run_id", Long.class)),
                row.getLong("people"),
                row.getLong("rows"),
                Optional.ofNullable(row.getString("digest")),
                Optional.ofNullable(row.getString("parts")));
    }

    private List<DueList> lists(LocalDate asOf) {
        return sql.sql("SELECT run, kept_until, people FROM lists_due(?) ORDER BY run")
                .param(asOf)
                .query((row, number) -> new DueList(row.getLong(1), row.getObject(2, LocalDate.class), row.getLong(3)))
                .list();
    }

    private long count(String query, LocalDate asOf) {
        return sql.sql(query).param(asOf).query(Long.class).single();
    }
}

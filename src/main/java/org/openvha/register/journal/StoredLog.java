package org.openvha.register.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.openvha.audit.ChainCheck;
import org.openvha.audit.Erasures;
import org.openvha.audit.Fault;
import org.openvha.audit.LogLine;
import org.openvha.audit.PartLine;
import org.openvha.audit.PublicLogKey;
import org.openvha.audit.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The log as it stands in the database: read whole, as of one moment, whatever is wrong with it. Thread-safe. */
public final class StoredLog {

    private static final int ROWS_AT_ONCE = 10_000;

    private static final String CHAIN = "SELECT seq, previous, hash, entry.entry_id IS NOT NULL AS there, "
            + EntryRows.ENTRY.replaceFirst("entry_id", "entry.entry_id") + ", " + EntryRows.PART
            + " FROM audit_seal seal LEFT JOIN audit_entry entry ON entry.entry_id = seal.entry_id"
            + " LEFT JOIN audit_person part ON part.entry_id = entry.entry_id WHERE seq <= ? ORDER BY seq";

    private final JdbcClient sql;
    private final TransactionTemplate asOfOneMoment;
    private final Clock clock;

    public StoredLog(DataSource database, Clock clock) {
        this.sql = JdbcClient.create(database);
        this.asOfOneMoment = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.asOfOneMoment.setReadOnly(true);
        this.asOfOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** Takes the log's lines one after the other. */
    public interface Reader {
        /**
         * An entry.
         *
         * @param place in the chain, as the database says
         * @param line empty if the chain has a place for it and the entry is not there
         */
        void entry(long place, Optional<String> line, Optional<PartLine> part);
    }

    /** By chance, when the log was begun. */
    public String id() {
        return sql.sql("SELECT log_id::text FROM audit_log").query(String.class).single();
    }

    /** How many entries there are, sealed or not, roughly: for progress. */
    public long size() {
        return sql.sql("SELECT coalesce(max(seq), 0) FROM audit_seal")
                .query(Long.class)
                .single();
    }

    /** What the chain does not hold yet, or was made to pass over. */
    Unsealed unsealed() {
        return new UnsealedRows(sql, clock).read();
    }

    /** How many personal parts there are. */
    long parts() {
        return sql.sql("SELECT count(*) FROM audit_person").query(Long.class).single();
    }

    /** Compact JWS, in order; those of at most that many entries. */
    public List<String> checkpoints(long entries) {
        return sql.sql("SELECT jws FROM audit_checkpoint WHERE entries <= ? ORDER BY checkpoint_id")
                .param(entries)
                .query(String.class)
                .list();
    }

    /** The chain in order, up to that many entries. */
    public void read(long entries, Reader reader) {
        asOfOneMoment.executeWithoutResult(status -> chain(entries, reader));
    }

    private void chain(long entries, Reader reader) {
        sql.sql(CHAIN).param(entries).withFetchSize(ROWS_AT_ONCE).query(row -> {
            long place = row.getLong("seq");
            reader.entry(
                    place,
                    row.getBoolean("there") ? Optional.of(line(row)) : Optional.empty(),
                    EntryRows.part(row, place));
        });
    }

    private static String line(ResultSet row) throws SQLException {
        String sealed = EntryRows.entry(row).sealed(row.getLong("seq"), row.getString("previous"));
        return LogLine.text(sealed, row.getString("hash"));
    }

    /**
     * Walks the whole chain.
     *
     * @param elsewhere checkpoints that were kept elsewhere, as compact JWS
     * @param done told now and then how many entries were looked at
     */
    public LogState verify(PublicLogKey key, List<String> elsewhere, LongConsumer done) {
        return asOfOneMoment.execute(status -> {
            ChainCheck check = new ChainCheck(id(), erasures(), true);
            check.keeps(checkpoints(Long.MAX_VALUE), key);
            elsewhere.forEach(jws -> check.knows(jws, key));
            chain(Long.MAX_VALUE, (place, line, part) -> {
                line.ifPresentOrElse(text -> check.entry(text, part), check::gone);
                if (place % ROWS_AT_ONCE == 0) {
                    done.accept(place);
                }
            });
            Unsealed unsealed = unsealed();
            Verdict verdict = check.end().or(unsealed.left().map(Fault::unsealed));
            return new LogState(verdict, unsealed.waiting(), unsealed.since());
        });
    }

    private Erasures erasures() {
        Erasures erasures = new Erasures();
        sql.sql("SELECT seq, previous, hash, " + EntryRows.ENTRY
                        + " FROM audit_entry JOIN audit_seal USING (entry_id) WHERE operation = 'ERASURE' ORDER BY seq")
                .query(row -> {
                    LogLine.read(line(row)).ifPresent(erasures::add);
                });
        return erasures;
    }
}

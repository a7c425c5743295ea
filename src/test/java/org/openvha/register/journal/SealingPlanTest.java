package org.openvha.register.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked several times a second does not become slower as the log grows: it reads what is young, and nothing else. */
class SealingPlanTest {

    private static final int ENTRIES = 3_000;

    private final KeptLog log = KeptLog.over(TestDatabase.fresh());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(log.database()));

    @BeforeEach
    void grow() {
        log.journal()
                .write(IntStream.range(0, ENTRIES).mapToObj(KeptLog::reading).toList());
        log.sealing().seal();
    }

    @Test
    void neither_sealing_nor_the_look_at_what_waits_reads_the_whole_log() throws Exception {
        try (Connection connection = log.database().getConnection()) {
            DataSource counted = new SingleConnectionDataSource(connection, true);
            Sealing sealing = new Sealing(counted, log.clock(), log.journal(), log::key);
            long before = wholeReadings(counted);
            for (int round = 1; round <= 10; round++) {
                log.journal().write(KeptLog.reading(round));
                assertThat(sealing.tail().read().waiting()).isEqualTo(1);
                assertThat(sealing.seal()).isEqualTo(1);
            }
            assertThat(wholeReadings(counted)).isEqualTo(before);
            JdbcClient.create(counted)
                    .sql("SELECT count(*) FROM audit_seal WHERE hash = ''")
                    .query(Long.class)
                    .single();
            assertThat(wholeReadings(counted)).as("they are counted at all").isEqualTo(before + 1);
        }
    }

    private static long wholeReadings(DataSource database) {
        JdbcClient sql = JdbcClient.create(database);
        sql.sql("SELECT pg_stat_force_next_flush()").query(row -> {});
        return sql.sql(
                        "SELECT sum(seq_scan) FROM pg_stat_user_tables WHERE relname IN ('audit_entry', 'audit_person', 'audit_seal')")
                .query(Long.class)
                .single();
    }

    /** With what the database knows of a log that it has never counted, and with what it knows once it has. */
    @Test
    void they_go_by_the_index_of_transactions_and_look_seals_up_one_by_one() {
        log.journal().write(KeptLog.reading(1));
        String horizon = log.sql()
                .sql("SELECT horizon::text FROM audit_seal ORDER BY seq DESC LIMIT 1")
                .query(String.class)
                .single();
        Map<String, Object> young = Map.of("horizon", horizon, "until", now(), "after", 0L, "limit", 50_000);
        String sealing = plan(Sealing.YOUNG, young);
        String looking = plan(UnsealedTail.TAIL, Map.of());
        JdbcClient.create(TestDatabase.asOwner(log.database()))
                .sql("ANALYZE audit_entry, audit_seal")
                .update();

        assertThat(List.of(sealing, looking, plan(Sealing.YOUNG, young), plan(UnsealedTail.TAIL, Map.of())))
                .allSatisfy(plan -> assertThat(plan)
                        .contains("audit_entry_written_by", "audit_seal_entry_id_key")
                        .doesNotContain("Seq Scan", "audit_entry_pkey", "Hash", "Merge"));
    }

    private String plan(String query, Map<String, Object> parameters) {
        return transaction.execute(status -> {
            UnsealedTail.byIndexAlone(log.sql());
            return String.join(
                    "\n",
                    log.sql()
                            .sql("EXPLAIN " + query)
                            .params(parameters)
                            .query(String.class)
                            .list());
        });
    }

    private String now() {
        return log.sql()
                .sql("SELECT pg_current_snapshot()::text")
                .query(String.class)
                .single();
    }
}

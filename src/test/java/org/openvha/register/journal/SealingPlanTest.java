package org.openvha.register.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked several times a second does not become slower as the log grows: it reads what is young, and nothing else. */
class SealingPlanTest {

    private static final int ENTRIES = 3_000;

    private final KeptLog log = KeptLog.over(TestDatabase.fresh());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(log.database()));

    @Test
    void neither_sealing_nor_the_look_at_what_waits_reads_the_whole_log() {
        log.journal()
                .write(IntStream.range(0, ENTRIES).mapToObj(KeptLog::reading).toList());
        log.sealing().seal();
        log.journal().write(KeptLog.reading(1));
        String horizon = log.sql()
                .sql("SELECT horizon::text FROM audit_seal ORDER BY seq DESC LIMIT 1")
                .query(String.class)
                .single();
        Map<String, Object> young = Map.of("horizon", horizon, "until", now(), "after", 0L, "limit", 50_000);

        for (String plan : List.of(plan(Sealing.YOUNG, young), plan(UnsealedTail.TAIL, Map.of()))) {
            assertThat(plan)
                    .contains("audit_entry_written_by", "audit_seal_entry_id_key")
                    .doesNotContain("Seq Scan on audit_entry", "Seq Scan on audit_seal", "Hash", "Merge");
        }
        assertThat(log.sealing().seal()).isEqualTo(1);
    }

    /** With what the database knows of a log that it has never counted, and with what it knows once it has. */
    private String plan(String query, Map<String, Object> parameters) {
        String before = explained(query, parameters);
        JdbcClient.create(TestDatabase.asOwner(log.database()))
                .sql("ANALYZE audit_entry, audit_seal")
                .update();
        return before + explained(query, parameters);
    }

    private String explained(String query, Map<String, Object> parameters) {
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

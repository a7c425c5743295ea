package org.openvha.register.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openvha.audit.Event;
import org.openvha.audit.Operation;
import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What many write at once, in the database itself. */
class EntriesTogetherTest {

    private static final int THREADS = 8;
    private static final int EACH = 30;

    private final KeptLog log = KeptLog.over(TestDatabase.fresh());
    private final DatabaseJournal journal = log.journal();
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(log.database()));

    @Test
    void several_entries_at_once_are_what_each_of_them_would_be() {
        Event bare = Event.done(Operation.COMBINATION, "start-run");
        Event whole = KeptLog.reading(3);
        Event reason = bare.because(Optional.of("{NULL,\"\\'"));
        List.of(bare, whole, reason).forEach(journal::write);
        journal.write(List.of(bare, whole, reason));
        List<String> rows = log.sql()
                .sql(
                        "SELECT (to_jsonb(e) - 'entry_id' - 'person' - 'written_by' || coalesce(to_jsonb(p) - 'entry_id' - 'salt', '{}'))::text"
                                + " FROM audit_entry e LEFT JOIN audit_person p USING (entry_id) ORDER BY entry_id")
                .query(String.class)
                .list();
        assertThat(rows.subList(3, 6)).isEqualTo(rows.subList(0, 3));
        assertThat(count("SELECT count(DISTINCT written_by) FROM audit_entry WHERE entry_id > 3"))
                .isEqualTo(1);
        log.sealing().seal();
        assertThat(log.fault()).isEmpty();
    }

    @Test
    void of_those_who_write_at_once_only_whoever_cannot_be_written_fails_and_nothing_else_is_lost() throws Exception {
        atOnce(thread -> {
            for (int i = 0; i < EACH; i++) {
                Event event = KeptLog.reading(thread * EACH + i);
                if (i % 10 == 7) {
                    assertThatThrownBy(() -> journal.write(event.because("a\0b")))
                            .isInstanceOf(RuntimeException.class);
                } else {
                    journal.write(event);
                }
            }
        });
        int written = THREADS * EACH * 9 / 10;
        assertThat(count("SELECT count(*) FROM audit_entry")).isEqualTo(written);
        assertThat(count("SELECT count(DISTINCT individual_id) FROM audit_person JOIN audit_entry USING (entry_id)"))
                .isEqualTo(written);
        log.sealing().seal();
        assertThat(log.fault()).isEmpty();
    }

    @Test
    void nobody_goes_on_before_others_can_read_the_entry() throws Exception {
        atOnce(thread -> {
            for (int i = 0; i < EACH; i++) {
                int person = thread * EACH + i;
                journal.write(KeptLog.reading(person));
                assertThat(count("SELECT count(*) FROM audit_person WHERE individual_id = 'N" + person + "'"))
                        .isEqualTo(1);
            }
        });
    }

    @Test
    void what_is_written_in_a_transaction_stays_in_it_whoever_else_writes() throws Exception {
        atOnce(thread -> {
            for (int i = 0; i < EACH; i++) {
                int person = thread * EACH + i;
                if (thread % 2 == 0) {
                    journal.write(KeptLog.reading(person));
                } else {
                    inATransaction(person, i % 2 == 0);
                }
            }
        });
        assertThat(count("SELECT count(*) FROM audit_entry")).isEqualTo(THREADS * EACH * 3 / 4);
    }

    private void inATransaction(int person, boolean keep) {
        transaction.executeWithoutResult(status -> {
            journal.write(KeptLog.reading(person));
            assertThat(count(
                            "SELECT count(*) FROM audit_person JOIN audit_entry USING (entry_id) WHERE individual_id = 'N"
                                    + person + "' AND written_by = pg_current_xact_id()"))
                    .isEqualTo(1);
            if (!keep) {
                status.setRollbackOnly();
            }
        });
    }

    private interface Work {
        void by(int thread);
    }

    private static void atOnce(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < THREADS; number++) {
                int thread = number;
                all.add(threads.submit(() -> work.by(thread)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private long count(String query) {
        return log.sql().sql(query).query(Long.class).single();
    }
}

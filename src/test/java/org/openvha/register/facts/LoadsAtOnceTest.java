package org.openvha.register.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFile;
import org.openvha.fixtures.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;

/** A load is held up just before it ends, with everything written: its listener hears of the last row then. */
@Timeout(120)
class LoadsAtOnceTest {

    private static final Extract BEFORE =
            Extract.ofTwo().with(FactsFile.OFFENCES, Extract.offence("O1", "N1", "SUSPECT"));
    private static final Extract NEWER =
            Extract.ofTwo().with(FactsFile.OFFENCES, Extract.offence("O1", "N1", "CONVICTED"));
    private static final Extract OTHER =
            Extract.ofTwo().with(FactsFile.OFFENCES, Extract.offence("O2", "N2", "SUSPECT"));

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate sql = new JdbcTemplate(database);
    private final FactStore store = Stores.over(database);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void loads_wait_for_each_other_and_both_are_known() throws Exception {
        Stores.whole(store, BEFORE);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<LoadResult> one = load(NEWER.read(), rows -> {
            written.countDown();
            await(goOn);
        });
        written.await();
        Future<LoadResult> two = load(OTHER.read(), rows -> {});
        awaitSomebodyWaitingForALock();

        assertThat(two.isDone()).isFalse();
        goOn.countDown();

        assertThat(one.get().load().id()).isEqualTo(2);
        assertThat(two.get().load().id()).isEqualTo(3);
        assertThat(Stores.known(store, "N1").offences())
                .isEqualTo(NEWER.read().caseFiles().get(0).offences());
        assertThat(Stores.known(store, "N2").offences()).hasSize(1);
    }

    @Test
    void whoever_reads_while_a_load_goes_on_sees_what_was_known_before() throws Exception {
        Stores.whole(store, BEFORE);
        List<CaseFile> before = store.known(1, rows -> {});
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<LoadResult> load = load(NEWER.read(), rows -> {
            written.countDown();
            await(goOn);
        });
        written.await();

        assertThat(store.latest().orElseThrow().id()).isEqualTo(1);
        assertThat(store.known(1, rows -> {})).isEqualTo(before);
        assertThat(store.known(1, "N1")).contains(before.get(0));
        assertThat(store.load(2)).isEmpty();
        goOn.countDown();

        assertThat(load.get().load().id()).isEqualTo(2);
        assertThat(store.known(1, rows -> {})).isEqualTo(before);
        assertThat(store.known(2, rows -> {})).isNotEqualTo(before);
    }

    @Test
    void a_load_that_fails_leaves_nothing() {
        Stores.whole(store, BEFORE);
        Map<String, List<String>> before = EveryRow.of(database);

        assertThatThrownBy(() -> store.load(NEWER.read(), true, rows -> {
                    throw new IllegalStateException("at the last row");
                }))
                .hasMessage("at the last row");

        assertThat(EveryRow.of(database)).isEqualTo(before);
        assertThat(Stores.whole(store, NEWER).load().id()).isEqualTo(2);
    }

    @Test
    void a_load_whose_connection_is_killed_leaves_nothing_and_can_be_tried_again() {
        Stores.whole(store, BEFORE);
        Map<String, List<String>> before = EveryRow.of(database);

        assertThatThrownBy(() -> store.load(NEWER.read(), true, rows -> kill()))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);

        assertThat(EveryRow.of(database)).isEqualTo(before);
        assertThat(Stores.whole(store, NEWER).load().id()).isEqualTo(2);
    }

    /** Ends the one connection that is in a transaction, from outside of that. */
    private void kill() {
        List<Boolean> killed;
        try {
            killed = threads.submit(() -> sql.queryForList(
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                                    + " AND state = 'idle in transaction'",
                            Boolean.class))
                    .get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
        assertThat(killed).containsExactly(true);
    }

    private Future<LoadResult> load(Facts facts, LongConsumer rowsDone) {
        return threads.submit(() -> store.load(facts, false, rowsDone));
    }

    private void awaitSomebodyWaitingForALock() {
        String waiting = "SELECT EXISTS (SELECT FROM pg_locks JOIN pg_database d ON d.oid = database"
                + " WHERE datname = current_database() AND locktype = 'advisory' AND NOT granted)";
        while (!Boolean.TRUE.equals(sql.queryForObject(waiting, Boolean.class))) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}

package org.openvha.register.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** More entries than are sealed in one transaction: here more than five. */
class SealingBatchesTest {

    private static final int AT_ONCE = 5;
    private static final int SEALERS = 3;

    private final KeptLog log = KeptLog.over(TestDatabase.fresh());

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 10, 11, 15, 23})
    void all_are_sealed_once_and_looked_at_no_more(int entries) {
        write(entries);
        assertThat(sealing(log.database()).seal()).isEqualTo(entries);
        assertThat(sealing(log.database()).seal()).isZero();
        assertThat(log.fault()).isEmpty();
        assertThat(log.state().verdict().entries()).isEqualTo(entries);
        assertThat(log.sql()
                        .sql(
                                "SELECT count(*) FROM audit_entry WHERE NOT pg_visible_in_snapshot(written_by, (SELECT horizon FROM audit_seal ORDER BY seq DESC LIMIT 1))")
                        .query(Long.class)
                        .single())
                .as("entries that the next pass would look at again")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_pass_that_broke_off_is_taken_up_where_it_ended(int transactions) {
        write(4 * AT_ONCE + 2);
        assertThatThrownBy(() -> sealing(breaksOffAfter(transactions)).seal()).isInstanceOf(RuntimeException.class);
        assertThat(log.state().unsealed()).isEqualTo((4 - transactions) * AT_ONCE + 2);
        write(3);
        assertThat(sealing(log.database()).seal()).isEqualTo((4 - transactions) * AT_ONCE + 5);
        assertThat(log.fault()).isEmpty();
        assertThat(log.state().verdict().entries()).isEqualTo(4 * AT_ONCE + 5);
    }

    @Test
    void several_who_seal_while_others_write_miss_nothing_and_seal_nothing_twice() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2 * SEALERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < SEALERS; thread++) {
                all.add(threads.submit(() -> IntStream.range(0, 20).forEach(round -> write(round % 9))));
                all.add(threads.submit(() -> IntStream.range(0, 40)
                        .forEach(round -> sealing(log.database()).seal())));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        sealing(log.database()).seal();
        assertThat(log.fault()).isEmpty();
        assertThat(log.state().unsealed()).isZero();
        assertThat(log.state().verdict().entries())
                .isEqualTo(
                        SEALERS * IntStream.range(0, 20).map(round -> round % 9).sum());
    }

    private void write(int entries) {
        log.journal()
                .write(IntStream.range(0, entries).mapToObj(KeptLog::reading).toList());
    }

    private Sealing sealing(DataSource database) {
        return new Sealing(database, log.clock(), log.journal(), log::key, Duration.ofSeconds(30), AT_ONCE);
    }

    /** A database that is gone after so many transactions. */
    private DataSource breaksOffAfter(int transactions) {
        AtomicInteger left = new AtomicInteger(transactions);
        return new DelegatingDataSource(log.database()) {
            @Override
            public Connection getConnection() throws SQLException {
                if (left.getAndDecrement() == 0) {
                    throw new SQLException("the database is gone", "08006");
                }
                return super.getConnection();
            }
        };
    }
}

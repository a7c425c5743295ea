package org.openvha.register.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openvha.audit.Checkpoint;
import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SealingTest {

    private final KeptLog log = KeptLog.over(TestDatabase.fresh());

    @Test
    void an_empty_log_holds_and_signs_nothing() {
        assertThat(log.fault()).isEmpty();
        assertThat(log.sealing().checkpoint()).isEmpty();
    }

    @Test
    void what_was_written_is_sealed_once_and_holds() {
        log.journal().write(KeptLog.reading(1));
        log.journal().write(List.of(KeptLog.reading(2), KeptLog.reading(3)));
        assertThat(log.state().unsealed()).isEqualTo(3);
        assertThat(log.sealing().seal()).isEqualTo(3);
        assertThat(log.sealing().seal()).isZero();
        assertThat(log.state().unsealed()).isZero();
        assertThat(log.fault()).isEmpty();
        assertThat(log.state().verdict().entries()).isEqualTo(3);
    }

    @Test
    void an_entry_goes_with_the_transaction_it_is_written_in() {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(log.database()));
        transaction.executeWithoutResult(status -> {
            log.journal().write(KeptLog.reading(1));
            status.setRollbackOnly();
        });
        assertThat(log.sealing().seal()).isZero();
    }

    @Test
    void entries_are_sealed_in_the_order_in_which_they_were_committed() {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(log.database()));
        transaction.executeWithoutResult(status -> {
            log.journal().write(KeptLog.reading(1));
            // Meanwhile somebody else writes, commits and is sealed.
            elsewhere(() -> {
                log.journal().write(KeptLog.reading(2));
                assertThat(log.sealing().seal()).isEqualTo(1);
            });
        });
        assertThat(log.sealing().seal()).isEqualTo(1);
        assertThat(order()).containsExactly(2L, 1L);
        assertThat(log.fault()).isEmpty();
    }

    @Test
    void whoever_starts_after_a_crash_seals_what_was_left() {
        for (int i = 0; i < 20; i++) {
            log.journal().write(KeptLog.reading(i));
            if (i % 7 == 0) {
                log.sealing().seal();
            }
        }
        assertThat(new Sealing(log.database(), log.clock(), log.journal(), log::key).seal())
                .isEqualTo(5);
        assertThat(log.fault()).isEmpty();
    }

    @Test
    void many_write_and_two_processes_seal_at_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<?>> all = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            all.add(threads.submit(() -> {
                for (int i = 0; i < 100; i++) {
                    log.journal().write(KeptLog.reading(i));
                }
            }));
        }
        for (int sealer = 0; sealer < 2; sealer++) {
            all.add(threads.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    log.sealing().seal();
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        log.sealing().seal();
        assertThat(log.fault()).isEmpty();
        assertThat(log.state().verdict().entries()).isEqualTo(400);
        assertThat(order())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 400).boxed().toList());
    }

    @Test
    void a_checkpoint_covers_everything_and_is_logged_itself() {
        log.journal().write(KeptLog.reading(1));
        Checkpoint checkpoint = log.sealing().checkpoint().orElseThrow();
        assertThat(checkpoint.entries()).isEqualTo(1);
        assertThat(Checkpoint.read(checkpoint.jws(), log.key().open())).contains(checkpoint);
        log.sealing().seal();
        assertThat(log.state().verdict().entries()).isEqualTo(2);
        assertThat(log.fault(checkpoint.jws())).isEmpty();
        log.sealing().checkpointIfDue();
        assertThat(log.stored().checkpoints(Long.MAX_VALUE)).hasSize(1);
    }

    @Test
    void a_checkpoint_is_signed_every_five_minutes_and_every_thousand_entries_in_which_anything_happens() {
        log.journal().write(List.of(KeptLog.reading(1), KeptLog.reading(2)));
        log.sealing().seal();
        assertThat(checkpointsAfter(Duration.ZERO)).as("the first").isEqualTo(1);
        log.journal().write(KeptLog.reading(3));
        log.sealing().seal();
        assertThat(checkpointsAfter(Duration.ofMinutes(5).minusMillis(1))).isEqualTo(1);
        assertThat(checkpointsAfter(Duration.ofMinutes(5))).isEqualTo(2);
        log.sealing().seal();
        assertThat(checkpointsAfter(Duration.ofDays(1)))
                .as("nothing but the checkpoint itself was written")
                .isEqualTo(2);
        log.journal().write(Collections.nCopies(998, KeptLog.reading(4)));
        log.sealing().seal();
        assertThat(checkpointsAfter(Duration.ofMinutes(5))).isEqualTo(2);
        log.journal().write(KeptLog.reading(5));
        log.sealing().seal();
        assertThat(checkpointsAfter(Duration.ofMinutes(5))).isEqualTo(3);
        assertThat(log.fault()).isEmpty();
    }

    private int checkpointsAfter(Duration time) {
        Clock later = Clock.offset(log.clock(), time);
        new Sealing(log.database(), later, log.journal(), log::key).checkpointIfDue();
        return log.stored().checkpoints(Long.MAX_VALUE).size();
    }

    @Test
    void what_cannot_be_written_fails_what_it_would_tell() {
        assertThatThrownBy(() -> log.journal().write(KeptLog.reading(1).because("\ud800")))
                .isInstanceOf(RuntimeException.class);
        assertThat(log.sealing().seal()).isZero();
    }

    private List<Long> order() {
        return log.sql()
                .sql("SELECT entry_id FROM audit_seal ORDER BY seq")
                .query(Long.class)
                .list();
    }

    private static void elsewhere(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

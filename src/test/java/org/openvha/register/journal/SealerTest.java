package org.openvha.register.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openvha.audit.LogKey;
import org.openvha.document.BadInputException;
import org.openvha.fixtures.TestDatabase;

/** Whoever seals goes on whatever happens, and tells when nothing is sealed. */
class SealerTest {

    private static final long LOCK = 0x4F70656E56484106L;
    private static final int SECONDS_OF_PATIENCE = 60;

    private final KeptLog log = KeptLog.over(TestDatabase.fresh());

    @Test
    void somebody_who_holds_the_lock_of_the_sealing_is_noticed_once_and_again_the_next_time() throws Exception {
        TailWatch watch = new TailWatch(new UnsealedTail(log.database(), after(Duration.ofSeconds(6))));
        try (Connection holder = log.database().getConnection();
                Statement statement = holder.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            log.journal().write(KeptLog.reading(1));
            log.journal().write(KeptLog.reading(2));
            assertThat(log.sealing().seal()).isZero();
            assertThat(watch.look()).as("it may only have been committed now").isEmpty();
            assertThat(log.sealing().seal()).isZero();
            assertThat(watch.look())
                    .hasValueSatisfying(words -> assertThat(words).contains("2, the oldest for 6 s", "pg_locks"));
            assertThat(watch.look()).as("said already").isEmpty();
            statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
        }
        assertThat(log.sealing().seal()).isEqualTo(2);
        assertThat(watch.look()).isEmpty();
        log.journal().write(KeptLog.reading(3));
        assertThat(watch.look()).isEmpty();
        assertThat(watch.look()).isPresent();
    }

    @Test
    void whoever_must_sign_does_not_wait_for_ever_for_somebody_who_holds_the_lock() throws Exception {
        log.journal().write(KeptLog.reading(1));
        Sealing impatient =
                new Sealing(log.database(), log.clock(), log.journal(), log::key, Duration.ofMillis(50), 50_000);
        try (Connection holder = log.database().getConnection();
                Statement statement = holder.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            assertThatThrownBy(impatient::checkpoint)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("another process has held the lock of the sealing");
            statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
        }
        assertThat(impatient.checkpoint()).isPresent();
    }

    @Test
    void entries_that_wait_for_less_than_five_seconds_are_no_news() {
        TailWatch watch = new TailWatch(new UnsealedTail(log.database(), after(Duration.ofSeconds(5))));
        log.journal().write(KeptLog.reading(1));
        assertThat(watch.look()).isEmpty();
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void the_tail_has_a_length_and_an_age_that_anybody_can_ask_for() {
        UnsealedTail tail = new UnsealedTail(log.database(), after(Duration.ofSeconds(90)));
        assertThat(tail.read().waiting()).isZero();
        assertThat(tail.read().age()).isZero();
        log.journal().write(KeptLog.reading(1));
        log.sealing().seal();
        assertThat(tail.read().waiting()).isZero();
        log.journal().write(KeptLog.reading(2));
        log.journal().write(KeptLog.reading(3));
        assertThat(tail.read().waiting()).isEqualTo(2);
        assertThat(tail.read().age()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void an_error_does_not_end_the_schedule() throws Exception {
        log.journal().write(KeptLog.reading(1));
        log.journal().write(KeptLog.reading(2));
        CountDownLatch times = new CountDownLatch(3);
        Sealing broken = new Sealing(log.database(), log.clock(), log.journal(), () -> keyThatIsMissing(times));
        Sealer sealer = Sealer.start(broken);
        try {
            assertThat(times.await(SECONDS_OF_PATIENCE, TimeUnit.SECONDS)).isTrue();
        } finally {
            sealer.close();
        }
        assertThat(log.state().unsealed()).isZero();
    }

    private static LogKey keyThatIsMissing(CountDownLatch times) {
        times.countDown();
        throw new LinkageError("A class that is not there");
    }

    private Clock after(Duration time) {
        return Clock.offset(log.clock(), time);
    }
}

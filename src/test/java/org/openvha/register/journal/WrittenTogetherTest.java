package org.openvha.register.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WrittenTogetherTest {

    private static final long FOR_EVER = Long.MAX_VALUE;
    private static final String STUCK = "stuck";

    private final List<List<String>> lots = new CopyOnWriteArrayList<>();
    private final Semaphore stuck = new Semaphore(0);
    private final CountDownLatch isStuck = new CountDownLatch(1);

    private static final class Guilty extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void store(List<String> lot) {
        if (lot.contains(STUCK)) {
            isStuck.countDown();
            stuck.acquireUninterruptibly();
        }
        lots.add(lot);
        if (lot.contains("guilty")) {
            throw new Guilty();
        } else if (lot.contains("lost")) {
            throw new Lost();
        }
    }

    private WrittenTogether<String> together(long patience) {
        return new WrittenTogether<>(this::store, Guilty.class::isInstance, patience);
    }

    @Test
    void whoever_is_alone_writes_at_once_and_alone() {
        WrittenTogether<String> together = together(FOR_EVER);
        together.write(List.of("one"));
        together.write(List.of("two", "three"));
        assertThat(lots).containsExactly(List.of("one"), List.of("two", "three"));
    }

    @Test
    void those_who_come_while_others_write_are_written_together_in_the_order_in_which_they_came() throws Exception {
        List<FutureTask<?>> all = behindOneWhoIsStuck(together(FOR_EVER), "a", "b", "c");
        stuck.release();
        for (FutureTask<?> one : all) {
            one.get();
        }
        assertThat(lots).containsExactlyInAnyOrder(List.of(STUCK), List.of("a", "b", "c"));
    }

    @Test
    void only_the_guilty_fail() throws Exception {
        List<FutureTask<?>> all = behindOneWhoIsStuck(together(FOR_EVER), "a", "guilty", "c");
        stuck.release();
        all.get(1).get();
        assertThatThrownBy(all.get(2)::get).hasCauseInstanceOf(Guilty.class);
        all.get(3).get();
        assertThat(lots).endsWith(List.of("a", "guilty", "c"), List.of("a"), List.of("guilty"), List.of("c"));
    }

    @Test
    void where_nobody_knows_whether_it_was_written_nobody_is_told_so_and_nothing_is_written_twice() throws Exception {
        List<FutureTask<?>> all = behindOneWhoIsStuck(together(FOR_EVER), "a", "lost");
        stuck.release();
        assertThatThrownBy(all.get(1)::get).hasCauseInstanceOf(Lost.class);
        assertThatThrownBy(all.get(2)::get).hasCauseInstanceOf(Lost.class);
        assertThat(lots).filteredOn(lot -> lot.contains("a")).hasSize(1);
    }

    @Test
    void nobody_waits_for_ever_behind_somebody_who_is_stuck() throws Exception {
        List<FutureTask<?>> all = behindOneWhoIsStuck(together(1), "a", "b");
        all.get(1).get();
        all.get(2).get();
        assertThat(lots.stream().flatMap(List::stream)).containsExactlyInAnyOrder("a", "b");
        stuck.release();
        all.get(0).get();
    }

    @Test
    void whoever_is_being_written_beside_somebody_stuck_sleeps_until_that_has_ended() throws Exception {
        Turn turn = new Turn();
        WrittenTogether<String> together = new WrittenTogether<>(
                lot -> {
                    if (lot.contains("slow")) {
                        turn.besideIsWritten.countDown();
                        turn.besideEnds.acquireUninterruptibly();
                    }
                    store(lot);
                },
                Guilty.class::isInstance,
                1,
                turn);
        FutureTask<?> first = start(together, STUCK, false);
        isStuck.await();
        FutureTask<?> impatient = new FutureTask<>(() -> together.write(List.of("slow")), null);
        new Thread(impatient, Turn.IMPATIENT).start();
        turn.impatienceBegins.await();
        FutureTask<?> companion = new FutureTask<>(() -> together.write(List.of("with it")), null);
        Thread thread = new Thread(companion, Turn.COMPANION);
        thread.start();
        turn.besideIsWritten.await();
        stuck.release();
        first.get();
        while ((turn.tries.get() < 1 || thread.getState() != Thread.State.WAITING) && turn.tries.get() < 10) {
            Thread.onSpinWait();
        }
        turn.besideEnds.release();
        impatient.get();
        companion.get();
        assertThat(turn.tries).hasValue(1);
        assertThat(lots).containsExactly(List.of(STUCK), List.of("slow", "with it"));
    }

    /** Sees to it that somebody runs out of patience just when another waits behind them, so that one lot of both is written beside the first. Counts how often that other one tries for the turn. */
    private static final class Turn extends Semaphore {
        private static final long serialVersionUID = 1L;
        private static final String IMPATIENT = "impatient";
        private static final String COMPANION = "companion";

        private final transient CountDownLatch impatienceBegins = new CountDownLatch(2);
        private final transient CountDownLatch companionWaits = new CountDownLatch(1);
        private final transient CountDownLatch besideIsWritten = new CountDownLatch(1);
        private final transient Semaphore besideEnds = new Semaphore(0);
        private final AtomicInteger tries = new AtomicInteger();

        Turn() {
            super(1);
        }

        @Override
        public boolean tryAcquire() {
            String name = Thread.currentThread().getName();
            if (name.equals(IMPATIENT)) {
                impatienceBegins.countDown();
                if (impatienceBegins.getCount() == 0) {
                    await(companionWaits);
                }
            } else if (name.equals(COMPANION)) {
                companionWaits.countDown();
                await(besideIsWritten);
                boolean got = super.tryAcquire();
                tries.incrementAndGet();
                return got;
            }
            return super.tryAcquire();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    @Test
    void whoever_is_interrupted_is_written_all_the_same_and_learns_of_it_afterwards() {
        Thread.currentThread().interrupt();
        together(FOR_EVER).write(List.of("one"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(lots).containsExactly(List.of("one"));
    }

    @Test
    void an_error_reaches_whoever_it_happened_to() {
        WrittenTogether<String> together = new WrittenTogether<>(
                lot -> {
                    throw new StackOverflowError();
                },
                Guilty.class::isInstance);
        assertThatThrownBy(() -> together.write(List.of("one"))).isInstanceOf(StackOverflowError.class);
    }

    /** One is being written, and does not come to an end; behind it wait the others, each since before the next came. */
    private List<FutureTask<?>> behindOneWhoIsStuck(WrittenTogether<String> together, String... others)
            throws Exception {
        List<FutureTask<?>> all = new ArrayList<>();
        all.add(start(together, STUCK, false));
        isStuck.await();
        for (String other : others) {
            all.add(start(together, other, true));
        }
        return all;
    }

    private static FutureTask<?> start(WrittenTogether<String> together, String row, boolean waits) {
        FutureTask<?> task = new FutureTask<>(() -> together.write(List.of(row)), null);
        Thread thread = new Thread(task);
        thread.start();
        while (waits && thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return task;
    }
}

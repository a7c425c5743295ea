package org.openvha.register.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WrittenTogetherPropertiesTest {

    private static final int EACH = 20;

    /** One of several rows that some thread writes at once. */
    private record Row(int thread, int turn, int number) {}

    /** Keeps all or nothing of a lot. */
    private static final class Store {

        private final Set<Integer> guilty;
        private final List<Row> kept = new ArrayList<>();

        Store(Set<Integer> guilty) {
            this.guilty = guilty;
        }

        synchronized void write(List<Row> lot) {
            if (lot.stream().anyMatch(row -> isGuilty(row.thread(), row.turn()))) {
                throw new IllegalArgumentException("one of these cannot be written");
            }
            kept.addAll(lot);
        }

        boolean isGuilty(int thread, int turn) {
            return guilty.contains(thread * EACH + turn);
        }

        synchronized boolean holds(List<Row> rows) {
            return kept.containsAll(rows);
        }
    }

    @Property(tries = 60)
    void all_that_can_be_written_is_kept_once_before_its_writer_goes_on_and_nothing_else_is(
            @ForAll @IntRange(min = 1, max = 9) int threads,
            @ForAll @IntRange(min = 0, max = 3) int patience,
            @ForAll @Size(max = 40) Set<@IntRange(max = 9 * EACH) Integer> guilty)
            throws Exception {
        Store store = new Store(guilty);
        WrittenTogether<Row> together =
                new WrittenTogether<>(store::write, IllegalArgumentException.class::isInstance, patience);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int number = 0; number < threads; number++) {
                int thread = number;
                work.add(() -> {
                    for (int turn = 0; turn < EACH; turn++) {
                        write(together, store, thread, turn);
                    }
                    return null;
                });
            }
            for (Future<Void> one : pool.invokeAll(work)) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(new HashSet<>(store.kept)).hasSameSizeAs(store.kept);
    }

    private static void write(WrittenTogether<Row> together, Store store, int thread, int turn) {
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number <= turn % 3; number++) {
            rows.add(new Row(thread, turn, number));
        }
        boolean thrown = false;
        try {
            together.write(rows);
        } catch (IllegalArgumentException refused) {
            thrown = true;
        }
        assertThat(thrown).isEqualTo(store.isGuilty(thread, turn));
        assertThat(store.holds(rows)).isEqualTo(!thrown);
    }
}

package org.openvha.register.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.RandomCaseFiles;

class SwitchTest {

    /** What a reader sees of the list in force in one statement. */
    private record Seen(long run, long included, long people, long ranks, long lowest, long highest) {

        boolean whole() {
            return people == included && ranks == included && lowest == 1 && highest == included;
        }
    }

    @Test
    void a_reader_sees_one_whole_list_at_any_moment_while_runs_switch(@TempDir Path temporary) throws Exception {
        TestRegister register = TestRegister.fresh();
        register.load(RandomCaseFiles.people(500, 3, TestRegister.AS_OF), temporary);
        Set<Long> runs = new HashSet<>();
        runs.add(register.run(TestRegister.ASSESSMENT).id());
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(2);
        List<Future<List<Seen>>> reading = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            reading.add(readers.submit(() -> {
                List<Seen> seen = new ArrayList<>();
                while (!over.get()) {
                    seen.addAll(read(register));
                }
                return seen;
            }));
        }
        for (int days = 0; days < 8; days++) {
            runs.add(register.run(new RunRequest(
                            RunMode.ASSESSMENT, Optional.empty(), TestRegister.AS_OF.plusDays(days * 11L)))
                    .id());
        }
        over.set(true);
        readers.shutdown();

        Set<Long> lists = new HashSet<>();
        for (Future<List<Seen>> reader : reading) {
            assertThat(reader.get()).isNotEmpty().allMatch(Seen::whole);
            reader.get().forEach(seen -> lists.add(seen.run()));
        }
        assertThat(runs).containsAll(lists);
        assertThat(lists).hasSizeGreaterThan(1);
        everyListFollowsTheOneBefore(register, runs.size());
    }

    /** Each list came in force when the one before went out. */
    private static void everyListFollowsTheOneBefore(TestRegister register, int lists) {
        assertThat(register.count("""
                        list_in_force former JOIN list_in_force next ON next.in_force_from = former.in_force_until AND next.run_id > former.run_id
                        WHERE NOT EXISTS (SELECT FROM list_in_force between_them
                            WHERE between_them.run_id > former.run_id AND between_them.run_id < next.run_id)
                        """)).isEqualTo(lists - 1L);
        assertThat(register.count("list_in_force WHERE in_force_until IS NULL")).isEqualTo(1);
    }

    private static List<Seen> read(TestRegister register) {
        return register.sql().sql("""
                        SELECT run_id AS run, included, count(*) AS people, count(DISTINCT rank) AS ranks, min(rank) AS lowest,
                            max(rank) AS highest
                        FROM list_in_force JOIN run USING (run_id) JOIN listed USING (run_id)
                        WHERE in_force_until IS NULL GROUP BY run_id, included
                        """).query(Seen.class).list();
    }
}

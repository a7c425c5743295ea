package org.openvha.register.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.RandomCaseFiles;

class OneRunAtATimeTest {

    private TestRegister register;

    @BeforeEach
    void load(@TempDir Path temporary) {
        register = TestRegister.fresh();
        register.load(RandomCaseFiles.people(300, 3, TestRegister.AS_OF), temporary);
    }

    @Test
    void a_second_run_is_refused_in_this_process_and_in_any_other_while_one_is_under_way() {
        TestRegister elsewhere = register.elsewhere();
        AtomicReference<Throwable> here = new AtomicReference<>();
        AtomicReference<Throwable> there = new AtomicReference<>();

        Run run = register.runs().execute(TestRegister.ASSESSMENT, progress -> {
            if (progress.phase().equals(UnderWay.ASSESSING) && here.get() == null) {
                here.set(failure(() -> register.run(TestRegister.ASSESSMENT)));
                there.set(failure(() -> elsewhere.runs().start(TestRegister.simulation("include-pwits"))));
            }
        });

        for (AtomicReference<Throwable> refused : List.of(here, there)) {
            assertThat(refused.get())
                    .isInstanceOf(RunUnderWay.class)
                    .hasMessageContaining("Run " + run.id() + " is under way");
        }
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(elsewhere.run(TestRegister.ASSESSMENT).state()).isEqualTo(RunState.DONE);
        assertThat(register.count("run")).isEqualTo(2);
    }

    @Test
    void of_runs_that_start_together_in_several_processes_each_is_done_or_refused() throws Exception {
        int processes = 4;
        int rounds = 5;
        ExecutorService threads = Executors.newFixedThreadPool(processes);
        CyclicBarrier together = new CyclicBarrier(processes);
        List<Future<List<RunState>>> all = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            TestRegister process = register.elsewhere();
            all.add(threads.submit(() -> {
                List<RunState> ended = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    together.await();
                    try {
                        ended.add(process.run(TestRegister.ASSESSMENT).state());
                    } catch (RunUnderWay refused) {
                        assertThat(register.runs().find(refused.run())).isPresent();
                    }
                }
                return ended;
            }));
        }
        List<RunState> ended = new ArrayList<>();
        for (Future<List<RunState>> one : all) {
            ended.addAll(one.get());
        }
        threads.shutdown();

        assertThat(ended).hasSizeGreaterThanOrEqualTo(rounds).containsOnly(RunState.DONE);
        assertThat(register.runs().list(Long.MAX_VALUE, 100))
                .hasSize(ended.size())
                .allMatch(run -> run.state() == RunState.DONE);
        assertThat(register.count("list_in_force")).isEqualTo(ended.size());
    }

    @Test
    void a_run_under_way_is_no_leftover() {
        TestRegister elsewhere = register.elsewhere();
        List<Integer> abandoned = new ArrayList<>();
        Run run = register.runs()
                .execute(
                        TestRegister.ASSESSMENT,
                        progress -> abandoned.add(elsewhere.runs().abandonLeftovers()));
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(abandoned.subList(0, abandoned.size() - 1)).isNotEmpty().containsOnly(0);
    }

    @Test
    void a_run_whose_process_is_gone_is_abandoned_by_whoever_comes_next() {
        long gone = leftBehind();
        assertThat(register.runs().abandonLeftovers()).isEqualTo(1);
        assertThat(register.runs().abandonLeftovers()).isZero();
        assertThat(register.runs().find(gone)).hasValueSatisfying(run -> {
            assertThat(run.state()).isEqualTo(RunState.ABANDONED);
            assertThat(run.endedAt()).contains(TestRegister.CLOCK.instant());
            assertThat(run.problem().orElseThrow()).contains("start it again");
        });

        long another = leftBehind();
        assertThat(register.run(TestRegister.ASSESSMENT).state()).isEqualTo(RunState.DONE);
        assertThat(register.runs().find(another).map(Run::state)).contains(RunState.ABANDONED);
    }

    @Test
    void closing_abandons_the_run_and_lets_none_start() throws Exception {
        Run before = register.run(TestRegister.ASSESSMENT);
        TestRegister other = register.elsewhere();
        CountDownLatch assessing = new CountDownLatch(1);
        Thread closing = new Thread(() -> other.runs().close());
        List<RunProgress> heard = new ArrayList<>();
        Callable<Run> execute = () -> other.runs().execute(TestRegister.ASSESSMENT, progress -> {
            heard.add(progress);
            if (progress.phase().equals(UnderWay.ASSESSING) && assessing.getCount() > 0) {
                assessing.countDown();
                closing.start();
                while (closing.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
        });

        assertThatThrownBy(execute::call).isInstanceOf(CancellationException.class);
        closing.join();

        Run stopped = register.runs().list(Long.MAX_VALUE, 1).get(0);
        assertThat(stopped.state()).isEqualTo(RunState.ABANDONED);
        assertThat(stopped.problem().orElseThrow()).contains("stopped");
        assertThat(heard.get(heard.size() - 1).phase()).isEqualTo("ABANDONED");
        assertThat(register.inForce()).contains(before.id());
        assertThatThrownBy(() -> other.run(TestRegister.ASSESSMENT)).isInstanceOf(IllegalStateException.class);
        assertThat(register.run(TestRegister.ASSESSMENT).state()).isEqualTo(RunState.DONE);
    }

    /** What a killed process leaves: a row, and nobody who has the turn. */
    private long leftBehind() {
        return register.sql().sql("""
                        INSERT INTO run (mode, state, rule_set, rule_set_digest, as_of, load_id, software, started_at)
                        VALUES ('ASSESSMENT', 'RUNNING', 'vha-2024.01', (SELECT digest FROM published_rule_set WHERE rule_set = 'vha-2024.01'), '2024-01-31', 1, 'OpenVHA', '2024-02-01T00:00:00Z') RETURNING run_id
                        """).query(Long.class).single();
    }

    private static Throwable failure(Callable<Run> work) {
        try {
            work.call();
            return null;
        } catch (Exception failure) {
            return failure;
        }
    }
}

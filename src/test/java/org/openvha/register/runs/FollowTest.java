package org.openvha.register.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.RandomCaseFiles;

class FollowTest {

    private static TestRegister register;

    @BeforeAll
    static void load(@TempDir Path temporary) {
        register = TestRegister.fresh();
        register.load(RandomCaseFiles.people(2_500, 3, TestRegister.AS_OF), temporary);
    }

    @Test
    void whoever_waits_hears_every_phase_in_order_and_the_end_last() {
        List<RunProgress> heard = new ArrayList<>();

        Run run = register.runs().execute(TestRegister.ASSESSMENT, heard::add);

        assertThat(heard.stream().map(RunProgress::phase).distinct())
                .containsExactly(UnderWay.READING, UnderWay.ASSESSING, UnderWay.WRITING, "DONE");
        assertThat(heard).allMatch(progress -> progress.run() == run.id());
        assertThat(heard.get(heard.size() - 1)).isEqualTo(new RunProgress(run.id(), "DONE", 2_500, 2_500));
        List<Long> assessed = heard.stream()
                .filter(progress -> progress.phase().equals(UnderWay.ASSESSING))
                .map(RunProgress::done)
                .toList();
        assertThat(assessed).isSorted().startsWith(0L).endsWith(2_500L).hasSizeBetween(10, 102);
    }

    @Test
    void a_run_started_in_the_background_is_followed_to_its_end() throws Exception {
        BlockingQueue<RunProgress> heard = new LinkedBlockingQueue<>();

        Run run = register.runs().start(TestRegister.simulation("include-pwits"));
        assertThat(run.state()).isEqualTo(RunState.RUNNING);
        assertThat(run.ruleSet()).isEqualTo("include-pwits");
        try (AutoCloseable following = register.runs().follow(run.id(), heard::add)) {
            assertThat(following).isNotNull();
            awaitEnd(heard);
        }

        assertThat(register.runs().find(run.id()).map(Run::state)).contains(RunState.DONE);
    }

    @Test
    void of_a_run_that_has_ended_the_end_is_told_at_once() throws Exception {
        Run run = register.run(TestRegister.ASSESSMENT);
        List<RunProgress> heard = new ArrayList<>();
        register.runs().follow(run.id(), heard::add).close();
        assertThat(heard).containsExactly(new RunProgress(run.id(), "DONE", 2_500, 2_500));
    }

    @Test
    void of_a_run_of_another_process_the_end_is_told() throws Exception {
        TestRegister elsewhere = register.elsewhere();
        BlockingQueue<RunProgress> heard = new LinkedBlockingQueue<>();

        Run run = register.runs().execute(TestRegister.ASSESSMENT, progress -> {
            if (heard.isEmpty()) {
                elsewhere.runs().follow(progress.run(), heard::add);
            }
        });

        assertThat(heard.take()).isEqualTo(new RunProgress(run.id(), "RUNNING", 0, 0));
        assertThat(heard.take()).isEqualTo(new RunProgress(run.id(), "DONE", 2_500, 2_500));
        elsewhere.runs().close();
    }

    @Test
    void whoever_stops_listening_hears_no_more() {
        List<RunProgress> heard = new ArrayList<>();
        List<AutoCloseable> following = new ArrayList<>();
        register.runs().execute(TestRegister.ASSESSMENT, progress -> {
            if (following.isEmpty()) {
                following.add(register.runs().follow(progress.run(), heard::add));
            } else if (progress.phase().equals(UnderWay.ASSESSING)) {
                close(following.get(0));
            }
        });
        assertThat(heard).isNotEmpty().noneMatch(progress -> progress.phase().equals("DONE"));
    }

    @Test
    void a_listener_that_throws_spoils_neither_the_run_nor_what_others_hear() {
        CountDownLatch thrown = new CountDownLatch(1);
        List<RunProgress> heard = new ArrayList<>();
        Run run = register.runs().execute(TestRegister.ASSESSMENT, progress -> {
            if (heard.isEmpty()) {
                register.runs().follow(progress.run(), deaf -> {
                    thrown.countDown();
                    throw new IllegalStateException("The connection is gone");
                });
            }
            heard.add(progress);
        });
        assertThat(thrown.getCount()).isZero();
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(heard.get(heard.size() - 1).phase()).isEqualTo("DONE");
    }

    @Test
    void there_is_nothing_to_follow_of_a_run_that_never_was() {
        assertThatThrownBy(() -> register.runs().follow(987_654, progress -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void awaitEnd(BlockingQueue<RunProgress> heard) throws InterruptedException {
        RunProgress last = heard.take();
        while (!last.phase().equals("DONE")) {
            last = heard.take();
        }
        assertThat(heard).isEmpty();
    }

    private static void close(AutoCloseable following) {
        try {
            following.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}

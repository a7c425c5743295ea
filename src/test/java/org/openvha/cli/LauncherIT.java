package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher tidies up after itself, but not below a program that still runs. */
class LauncherIT {

    @TempDir
    private Path folder;

    private Path runs;
    private Launcher vha;

    @BeforeEach
    void a_checkout_whose_program_is_built() throws Exception {
        Path checkout = folder.resolve("a checkout");
        runs = checkout.resolve("target/run");
        Files.createDirectories(checkout.resolve("src/main"));
        Files.createDirectories(checkout.resolve(".mvn"));
        Files.createDirectories(runs);
        Files.copy(Launcher.checkout().resolve("pom.xml"), checkout.resolve("pom.xml"));
        Files.copy(Launcher.checkout().resolve("vha"), checkout.resolve("vha"));
        Files.copy(Launcher.checkout().resolve("target/openvha.jar"), checkout.resolve("target/openvha.jar"));
        vha = Launcher.withDatabase(folder).startedAs(checkout.resolve("vha"));
    }

    @Test
    void what_a_running_program_was_started_from_stays_until_it_ends() throws Exception {
        Path used = aged(Files.createDirectory(runs.resolve("used")));
        Path unused = aged(Files.createDirectory(runs.resolve("unused")));
        Process program = new ProcessBuilder("flock", "-s", used.toString(), "sleep", "300").start();
        try {
            TimeUnit.MILLISECONDS.sleep(500);
            vha.run("--version").expect(0);
        } finally {
            program.descendants().forEach(ProcessHandle::destroyForcibly);
            program.destroyForcibly().waitFor();
        }
        assertThat(used).exists();
        assertThat(unused).doesNotExist();
    }

    @Test
    void each_start_counts_as_use_and_holds_what_it_runs_from() throws Exception {
        vha.run("--version").expect(0);
        Path run = aged(only());
        FileTime before = Files.getLastModifiedTime(run);
        Process program = blocked();
        try {
            assertThat(Files.getLastModifiedTime(run)).isGreaterThan(before);
            assertThat(isHeld(run)).isTrue();
        } finally {
            program.destroyForcibly().waitFor();
        }
        assertThat(isHeld(run)).isFalse();
    }

    /** A run that has far more to do than anybody waits for. */
    private Process blocked() throws Exception {
        Process program = vha.start(
                folder.resolve("out.txt"),
                folder.resolve("err.txt"),
                "synthesise --individuals 100000000 --seed 1 --out endless".split(" "));
        for (int i = 0; i < 600 && Files.notExists(folder.resolve("endless")); i++) {
            assertThat(program.isAlive()).isTrue();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return program;
    }

    private boolean isHeld(Path run) throws Exception {
        return vha.with("run", run.toString())
                        .shell("flock -n -x \"$run\" true")
                        .status()
                != 0;
    }

    private Path only() throws Exception {
        try (Stream<Path> all = Files.list(runs)) {
            List<Path> found = all.toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private static Path aged(Path run) throws Exception {
        Duration threeHours = Duration.ofHours(3);
        return Files.setLastModifiedTime(
                run, FileTime.from(Files.getLastModifiedTime(run).toInstant().minus(threeHours)));
    }
}

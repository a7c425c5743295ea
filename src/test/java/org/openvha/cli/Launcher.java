package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts {@code ./vha} as a process of its own, from a home folder and a current folder that hold nothing. */
record Launcher(Path script, Path folder, Map<String, String> environment, String javaOptions) {

    private static final int MINUTES = 5;

    /** What the process left. */
    record Ended(int status, String out, String err) {

        Ended expect(int expected) {
            assertThat(status).as("exit status; standard error was: %s", err).isEqualTo(expected);
            return this;
        }
    }

    static Launcher in(Path folder) {
        Path home = folder.resolve("empty-home");
        return new Launcher(checkout().resolve("vha"), folder, Map.of("HOME", home.toString()), "-Duser.home=" + home);
    }

    /** The same with PostgreSQL's programs where they stay for other tests: unpacking them takes its time. */
    static Launcher withDatabase(Path folder) {
        return in(folder)
                .with(
                        "OPENVHA_CACHE",
                        checkout().resolve("target/test-cache").toAbsolutePath().toString());
    }

    static Path checkout() {
        return Path.of(System.getProperty("openvha.checkout", ""));
    }

    Launcher startedAs(Path other) {
        return new Launcher(other, folder, environment, javaOptions);
    }

    Launcher with(String variable, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new Launcher(script, folder, changed, javaOptions);
    }

    Launcher withJava(String options) {
        return new Launcher(script, folder, environment, javaOptions + " " + options);
    }

    /** A shell in place of the launcher; it calls that {@code $vha}. */
    Ended shell(String commands) throws IOException, InterruptedException {
        Launcher bash = startedAs(Path.of("/bin/bash"))
                .with("vha", script.toAbsolutePath().toString());
        return bash.run("-c", commands);
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = start(out, err, arguments);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + MINUTES + " minutes: " + List.of(arguments));
        }
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    Process start(Path out, Path err, String... arguments) throws IOException {
        Files.createDirectories(folder.resolve("empty-home"));
        List<String> command = new ArrayList<>(List.of(script.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("VHA_JAVA_OPTS", javaOptions);
        return builder.start();
    }
}

package org.openvha.register.runs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@link KilledWork} in a process of its own.
 *
 * @param data folder of the database
 */
record KilledProcess(Path data, Path facts, Path log) {

    private static final int SECONDS = 60;

    /** Who is killed. */
    enum Victim {
        SOFTWARE,
        DATABASE
    }

    /** Lets it work to its end; gives what it was doing, mark by mark. */
    List<String> work() throws IOException, InterruptedException {
        Process process = start(0);
        List<String> marks = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().filter(line -> line.startsWith("mark ")).forEach(marks::add);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
        return marks;
    }

    /**
     * Kills it, or its database, at a mark.
     *
     * @param hold whether the work stands still at the mark; otherwise it goes on while it is killed
     */
    void killAt(int mark, Victim victim, boolean hold) throws IOException, InterruptedException {
        Process process = start(hold ? mark : 0);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("mark " + mark + ":")) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("It never came to mark " + mark + ":\n" + Files.readString(log));
            }
            if (victim == Victim.DATABASE) {
                killDatabase();
            }
            if (victim == Victim.SOFTWARE || hold) {
                process.destroyForcibly();
            } else {
                lines.lines().forEach(saidUntilItNotices -> {});
            }
        }
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It went on for " + SECONDS + " seconds without a database");
        }
    }

    private void killDatabase() throws IOException {
        try (Stream<Path> files = Files.walk(data, 3)) {
            Path pid = files.filter(file -> file.getFileName().toString().equals("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            ProcessHandle server = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                    .orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        }
    }

    private Process start(int holdAt) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseParallelGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWork.class.getName(),
                        data.toString(),
                        facts.toString(),
                        Integer.toString(holdAt))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}

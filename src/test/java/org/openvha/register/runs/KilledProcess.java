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
 * Work in a process of its own, which tells {@link Marks}.
 *
 * @param work with a main method: its arguments are the folder of the database, a folder to work from, and the number of the mark to stand still at, or 0
 * @param data folder of the database
 * @param from folder to work from
 */
public record KilledProcess(Class<?> work, Path data, Path from, Path log) {

    private static final int SECONDS = 60;

    /** Who is killed. */
    public enum Victim {
        SOFTWARE,
        DATABASE
    }

    /** Lets it work to its end; gives what it was doing, mark by mark. */
    public List<String> marks() throws IOException, InterruptedException {
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
    public void killAt(int mark, Victim victim, boolean hold) throws IOException, InterruptedException {
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
                        work.getName(),
                        data.toString(),
                        from.toString(),
                        Integer.toString(holdAt))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}

package org.openvha.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link Holding} in a process of its own. */
record OtherProcess(Process process, String said) implements AutoCloseable {

    /** Returns when it holds the database or was refused. */
    static OtherProcess holding(Path data, String... more) throws IOException {
        return holding(List.of(), data, more);
    }

    /** @param prefix stands before the command, such as that which changes the user */
    static OtherProcess holding(List<String> prefix, Path data, String... more) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Holding.class.getName(),
                data.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new OtherProcess(process, firstWord(process));
    }

    private static String firstWord(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        Optional<String> line = Optional.ofNullable(lines.readLine());
        while (line.isPresent()) {
            if (Stream.of("ready", "refused").anyMatch(line.orElseThrow()::startsWith)) {
                return line.orElseThrow();
            }
            all.append(line.orElseThrow()).append('\n');
            line = Optional.ofNullable(lines.readLine());
        }
        return all.toString();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C and service managers do. */
    int end() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
    }
}

package org.openvha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A main class run in a process of its own, with the Java and the class path of this one.
 *
 * @param heap the most it may use, such as {@code 2g}
 */
record JavaProcess(String heap, Path log) {

    /**
     * Runs it to its end; what it prints goes to the log.
     *
     * @return seconds by the clock
     * @throws IllegalStateException when it ends with another status than 0
     */
    double seconds(String mainClass, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int status = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (status != 0) {
            throw new IllegalStateException(mainClass + " ended with status " + status + ":\n" + Files.readString(log));
        }
        return seconds;
    }
}

package org.openvha.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Runs PostgreSQL's programs to their end.
 *
 * @param folder holds {@code bin}
 * @param prefix what stands before each command, so that it does not run as root
 */
record Programs(Path folder, List<String> prefix) {

    /** In a session of their own (setsid, of util-linux), so that Ctrl-C at a terminal ends this process and not them. */
    private static final List<String> OWN_SESSION = List.of("setsid", "--wait");

    /** 128 and SIGINT's number. */
    private static final int INTERRUPTED = 130;

    /** What a program left; its two outputs in one. */
    record Outcome(int status, String output) {

        boolean isGood() {
            return status == 0;
        }

        boolean wasInterrupted() {
            return status == INTERRUPTED;
        }
    }

    /** @param cluster the database's folder, which is also the current one, so that its path is never part of a shell's command */
    Outcome run(Path cluster, String program, String... arguments) {
        List<String> command = new ArrayList<>(OWN_SESSION);
        command.addAll(prefix);
        command.add(path(program));
        command.addAll(List.of(arguments));
        return outcome(command, cluster);
    }

    private String path(String program) {
        String path = folder.resolve("bin").resolve(program).toString();
        if (path.matches(".*[\"$`\\\\\\n].*")) {
            throw new DatabaseUnavailable(
                    "PostgreSQL's programs cannot run in " + folder
                            + ", since its path holds a character that a shell would read. Name another folder with OPENVHA_CACHE.");
        }
        return path;
    }

    private static Outcome outcome(List<String> command, Path cluster) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        keepOnly(builder.environment(), name -> !name.startsWith("PG"));
        builder.environment().put("PGDATA", cluster.toString());
        builder.environment().put("LC_ALL", "C");
        builder.directory(cluster.getParent().toFile());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException failure) {
            if (endedInTheMaking(failure)) {
                return new Outcome(INTERRUPTED, "");
            }
            throw new DatabaseUnavailable(
                    "PostgreSQL's programs cannot be run: " + failure.getMessage()
                            + ". If files may not be executed in the cache folder, name another one with OPENVHA_CACHE. "
                            + DatabaseUnavailable.OWN_SERVER,
                    failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while PostgreSQL was started or stopped.", interrupted);
        }
    }

    /** Java starts programs by a helper, which belongs to this process's group until it becomes the program. Ctrl-C can end it before that. */
    private static boolean endedInTheMaking(IOException failure) {
        return String.valueOf(failure.getMessage()).matches("(?s).*spawn helper.*signal: (2|15)\\b.*");
    }

    /** Variables that would tell PostgreSQL's programs something else than we do. */
    private static void keepOnly(Map<String, String> environment, Predicate<String> kept) {
        environment.keySet().removeIf(kept.negate());
    }
}

package org.openvha.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The server's first process, by the file in which it writes itself down. */
final class Postmaster {

    private Postmaster() {}

    /** The process that serves this database now; empty if none does, even if one was killed and left its file. */
    static Optional<ProcessHandle> of(Path cluster) {
        return pid(cluster)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> worksIn(process, cluster));
    }

    /**
     * Asks it to end once its last connection has, for which no program has to be started: where a key that is held down sends Ctrl-C so fast that none comes up.
     *
     * @return whether it ended
     */
    static boolean stop(Path cluster, int seconds) {
        Optional<ProcessHandle> running = of(cluster);
        running.ifPresent(ProcessHandle::destroy);
        try {
            running.ifPresent(process ->
                    process.onExit().orTimeout(seconds, TimeUnit.SECONDS).join());
            return true;
        } catch (CompletionException late) {
            return of(cluster).isEmpty();
        }
    }

    /** PostgreSQL believes a process of the noted id to be itself, whatever it is; in a container that started anew it easily is another. */
    static void forgetIfGone(Path cluster) throws IOException {
        if (of(cluster).isEmpty()) {
            Files.deleteIfExists(file(cluster));
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static Optional<Long> pid(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            return lines.stream().findFirst().map(line -> Long.valueOf(line.strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** A process that has ended works nowhere, even while nobody has asked for its exit status yet. */
    static boolean worksIn(ProcessHandle process, Path cluster) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), cluster);
        } catch (IOException gone) {
            return false;
        }
    }
}

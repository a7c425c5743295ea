package org.openvha.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL refuses to run as root, so that somebody who breaks into it does not own the machine. Root therefore starts it in a user namespace of its own, in which it
 * is nobody: it keeps access to the files that root owns and has none of root's other powers.
 */
final class NotAsRoot {

    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private NotAsRoot() {}

    /** What has to stand before the commands; nothing for an ordinary user. */
    static List<String> prefix() {
        if (!isRoot()) {
            return List.of();
        }
        if (!works(NAMESPACE)) {
            throw new DatabaseUnavailable(
                    "PostgreSQL does not run as root, and this machine does not let root give up its powers (unshare --user, of util-linux). "
                            + "Start the program as an ordinary user. " + DatabaseUnavailable.OWN_SERVER);
        }
        return NAMESPACE;
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    private static boolean works(List<String> prefix) {
        try {
            Process process = new ProcessBuilder(
                            java.util.stream.Stream.concat(prefix.stream(), java.util.stream.Stream.of("true"))
                                    .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

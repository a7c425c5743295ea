package org.openvha.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A PostgreSQL server of our own on a data folder that is ours alone. */
final class EmbeddedServer {

    private static final int ATTEMPTS = 50;
    private static final long PAUSE = 100;
    private static final int SECONDS_TO_STOP = 60;
    private static final int SECONDS_ON_A_FULL_DISK = 5;
    private static final int SECONDS_TO_STOP_WITHOUT_PROGRAMS = 10;
    private static final int SECONDS_TO_ABORT = 20;

    private final DataFolder folder;
    private final Programs programs;
    private int port;

    private EmbeddedServer(DataFolder folder, Programs programs) {
        this.folder = folder;
        this.programs = programs;
    }

    static EmbeddedServer of(DataFolder folder, Path cache, Consumer<String> says) {
        Path binaries = ServerPrograms.ofThisPlatform().in(cache, folder.programs(), says);
        return new EmbeddedServer(folder, new Programs(binaries, NotAsRoot.prefix()));
    }

    /** Returns when it takes connections. A server that a killed process left running is stopped first, cleanly if it can be. */
    synchronized void start(int connections, ServerSafety safety, Consumer<String> says) {
        try {
            if (Postmaster.of(folder.cluster()).isPresent()) {
                says.accept("Stopping a database server that was left running in " + folder.root());
                stop();
            }
            new Cluster(folder, programs).makeOrCheck(says);
            keepFormerLog();
            startIn(connections, safety);
            ApplicationUser.renew(folder, owner(EmbeddedDatabase.DATABASE));
        } catch (IOException failure) {
            throw new DatabaseUnavailable(
                    "The embedded database in " + folder.root() + " cannot be started: " + Reason.of(failure) + ". "
                            + FreeSpace.remedy(folder.root()) + DatabaseUnavailable.ANOTHER_FOLDER,
                    failure);
        }
    }

    private void startIn(int connections, ServerSafety safety) throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            new ServerConfiguration(port, connections, safety).writeTo(folder.cluster());
            Postmaster.forgetIfGone(folder.cluster());
            Files.deleteIfExists(folder.log());
            Programs.Outcome started = programs.run(
                    folder.cluster(),
                    "pg_ctl",
                    "start",
                    "--wait",
                    "--timeout=600",
                    "--silent",
                    "--log=" + folder.log().getFileName());
            if (started.isGood()) {
                return;
            }
            String log = log();
            if (attempt == ATTEMPTS || !passesByItself(log)) {
                throw new DatabaseUnavailable("PostgreSQL did not start in " + folder.root() + ": "
                        + fatal(log + "\n" + started.output()) + ". " + FreeSpace.remedy(folder.root())
                        + "Its log is " + folder.log() + ".");
            }
            pause();
        }
    }

    /** Another process took the port between our looking and our starting, or the helpers of a killed server still go. */
    private static boolean passesByItself(String log) {
        return log.contains("Address already in use") || log.contains("pre-existing shared memory block");
    }

    private static String fatal(String log) {
        String lines = log.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                .map(line -> line.replaceFirst(".*?(FATAL|PANIC): *", ""))
                .distinct()
                .collect(Collectors.joining("; "));
        return lines.isEmpty() ? log.strip() : lines;
    }

    private void keepFormerLog() throws IOException {
        if (Files.exists(folder.log())) {
            Files.move(
                    folder.log(),
                    folder.log().resolveSibling(folder.log().getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String log() {
        try {
            return Files.readString(folder.log());
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while PostgreSQL was started or stopped.", interrupted);
        }
    }

    /** Whoever owns the server, in one of its databases. */
    Address owner(String database) {
        return address(database, Cluster.USER, folder.password());
    }

    Address application(String database) {
        return address(database, ApplicationUser.NAME, folder.applicationPassword());
    }

    private Address address(String database, String user, Path password) {
        return new Address(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                Optional.of(user),
                Optional.of(ServerPassword.in(password)));
    }

    /** Ends its connections and the server; nothing committed is lost. Does nothing if it does not run. */
    synchronized void stop() {
        if (Postmaster.of(folder.cluster()).isEmpty()) {
            return;
        }
        if (!pgCtlStop("fast", secondsForACheckpoint())
                && !Postmaster.stop(folder.cluster(), SECONDS_TO_STOP_WITHOUT_PROGRAMS)
                && !pgCtlStop("immediate", SECONDS_TO_ABORT)) {
            throw new UncheckedIOException(new IOException(
                    "The database server in " + folder.root() + " does not stop. Its log is " + folder.log()));
        }
    }

    /** A clean stop writes all that is in memory. On a full disk that cannot end; what is committed is in the write-ahead log. */
    private int secondsForACheckpoint() {
        return FreeSpace.isShort(folder.root()) ? SECONDS_ON_A_FULL_DISK : SECONDS_TO_STOP;
    }

    /** A second Ctrl-C at a terminal may reach {@code pg_ctl} before it has a session of its own, and end it, not the server; then it is asked again. */
    private boolean pgCtlStop(String mode, int seconds) {
        for (int attempt = 1; ; attempt++) {
            Programs.Outcome outcome = programs.run(
                    folder.cluster(), "pg_ctl", "stop", "--wait", "--silent", "--mode=" + mode, "--timeout=" + seconds);
            if (outcome.isGood() || Postmaster.of(folder.cluster()).isEmpty()) {
                return true;
            }
            if (!outcome.wasInterrupted() || attempt == ATTEMPTS) {
                return false;
            }
            pause();
        }
    }
}

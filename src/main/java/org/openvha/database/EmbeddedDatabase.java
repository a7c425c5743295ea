package org.openvha.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A locked data folder with its server running. Closed by its owner, or else when the process ends by anything but a kill. */
final class EmbeddedDatabase implements AutoCloseable {

    static final String DATABASE = "postgres";

    /** A service that was asked to stop lets its requests finish; only after that may the net be drawn. */
    private static final int SECONDS_FOR_A_SERVICE = 45;

    /** A command that was told to stop gives up its run or load first, and writes that down. */
    private static final int SECONDS_FOR_A_COMMAND = 5;

    private final FolderLock lock;
    private final EmbeddedServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread safetyNet = new Thread(this::closeIfNobodyDoes, "stops-the-database");
    private volatile boolean serviceAnswers;

    private EmbeddedDatabase(FolderLock lock, EmbeddedServer server) {
        this.lock = lock;
        this.server = server;
    }

    static EmbeddedDatabase start(Path data, Path cache, int connections, ServerSafety safety, Consumer<String> says) {
        DataFolder folder = DataFolder.at(data);
        FolderLock lock = FolderLock.of(folder);
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(lock, EmbeddedServer.of(folder, cache, says));
            Runtime.getRuntime().addShutdownHook(database.safetyNet);
            try {
                database.server.start(connections, safety, says);
                return database;
            } catch (RuntimeException failure) {
                database.close();
                throw failure;
            }
        } catch (RuntimeException failure) {
            unlock(lock);
            throw failure;
        }
    }

    Users users() {
        return new Users(server.owner(DATABASE), server.application(DATABASE));
    }

    void answersAt(String url) {
        serviceAnswers = true;
        try {
            lock.say(Optional.of(url));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        stopOnce();
        try {
            Runtime.getRuntime().removeShutdownHook(safetyNet);
        } catch (IllegalStateException ending) {
            // The process ends already; the net finds nothing to do.
        }
    }

    private synchronized void stopOnce() {
        if (closed.getCount() == 0) {
            return;
        }
        try {
            server.stop();
        } finally {
            unlock(lock);
            closed.countDown();
        }
    }

    private void closeIfNobodyDoes() {
        try {
            if (!closed.await(serviceAnswers ? SECONDS_FOR_A_SERVICE : SECONDS_FOR_A_COMMAND, TimeUnit.SECONDS)) {
                stopOnce();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unlock(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

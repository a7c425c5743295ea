package org.openvha.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second run out of a folder while one writes to it. The system gives the lock back however the program ends. The file stays, empty: were it removed, two could
 * each lock a file of that name.
 */
public record RunLock(Path folder, FileChannel channel) implements AutoCloseable {

    private static final String NAME = ".lock";

    /**
     * Folders that this program itself writes to. A process loses its lock of a file when it closes any channel to it, so a second run of the same program must not even
     * open one.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    /**
     * Takes the lock of a folder.
     *
     * @param folder must exist
     * @return empty if another run has it
     */
    public static Optional<RunLock> take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!OURS.add(real)) {
            return Optional.empty();
        }
        Optional<RunLock> lock = Optional.empty();
        try {
            lock = locked(real);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                OURS.remove(real);
            }
        }
    }

    private static Optional<RunLock> locked(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(new RunLock(folder, channel)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OURS.remove(folder);
        }
    }
}

package org.openvha.assessment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a second run out of a folder while one writes to it. The system gives the lock back however the program ends. The file stays, empty: were it removed, two could
 * each lock a file of that name.
 */
record RunLock(FileChannel channel) implements AutoCloseable {

    private static final String NAME = ".lock";

    /** Empty if another run has it. */
    static Optional<RunLock> take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isLocked(channel)) {
            return Optional.of(new RunLock(channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException byThisProgram) {
            return false;
        } catch (IOException cannot) {
            channel.close();
            throw cannot;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package org.openvha.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.openvha.document.BadInputException;

/** A data folder for one process alone, for as long as that process lives: the operating system ends the lock with it, however it ends. */
final class FolderLock implements AutoCloseable {

    private final DataFolder folder;
    private final FileChannel channel;

    private FolderLock(DataFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws BadInputException if a process has it, which may be this one */
    static FolderLock of(DataFolder folder) {
        try {
            // A second channel on the file, once closed, would end the lock of the first: so the holder is asked
            // before.
            Optional<Holder> holder = Holder.in(folder.holder());
            if (holder.filter(Holder::isThisProcess).isPresent()) {
                throw inUse(folder);
            }
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw inUse(folder);
            }
            return announced(new FolderLock(folder, channel));
        } catch (IOException failure) {
            throw new DatabaseUnavailable(
                    "The data folder " + folder.root() + " cannot be locked: " + Reason.of(failure) + ". "
                            + FreeSpace.remedy(folder.root()) + DatabaseUnavailable.ANOTHER_FOLDER,
                    failure);
        }
    }

    private static FolderLock announced(FolderLock lock) throws IOException {
        try {
            lock.say(Optional.empty());
            return lock;
        } catch (IOException failure) {
            lock.close();
            throw failure;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ownLock) {
            return false;
        }
    }

    /** Writes down who holds the folder, and where the service answers. */
    void say(Optional<String> url) throws IOException {
        Holder.thisProcess(url).writeTo(folder.holder());
    }

    private static BadInputException inUse(DataFolder folder) {
        Optional<Holder> holder = Holder.in(folder.holder());
        String use = holder.flatMap(Holder::url)
                .map(url ->
                        "Facts can be loaded through that service (curl -H 'Content-Type: application/zip' --data-binary @facts.zip '"
                                + url.replaceAll("/$", "")
                                + "/api/facts?whole=true'), and runs be started there; for anything else, such as submit, approve,"
                                + " publish, retire and history, stop it, give it a PostgreSQL of its own with"
                                + " OPENVHA_DATABASE_URL, which commands can use at the same time, or")
                .orElse("Wait until it ends, stop it, or");
        return new BadInputException("The data folder " + folder.root() + " is in use by "
                + holder.map(Holder::inWords).orElse("another process") + ". " + use
                + " name another folder with OPENVHA_DATA.");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.holder());
        channel.close();
    }
}

package org.openvha.register.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.Folders;
import org.openvha.document.RunLock;

/** The files of a key folder, and what to say when one is not as it should be. */
record KeyFiles(Path folder) {

    static final int COUNT = 256;

    private static final String KEPT = " Keys that were destroyed do not look like that, so nothing was erased by it.";

    boolean nothingIsThere() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> there = Files.list(folder)) {
            return there.findAny().isEmpty();
        }
    }

    /** Under another name until it is whole. */
    void make(FolderCard card) throws IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        PrivateFiles.folder(unfinished);
        for (int number = 0; number < COUNT; number++) {
            PrivateFiles.write(unfinished.resolve(name(number)), new Shard(number).bytes(card.proof()));
        }
        PrivateFiles.write(unfinished.resolve(FolderCard.FILE), card.bytes());
        PrivateFiles.sync(unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.sync(folder.toAbsolutePath().getParent());
    }

    /** @throws BadInputException if there is none, or one that others can read */
    FolderCard card() throws IOException {
        Path file = folder.resolve(FolderCard.FILE);
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(
                    "There is no key folder at " + folder + ": " + FolderCard.FILE
                            + " is not there." + KEPT
                            + " See that the setting key-folder names the right one and that its disk is there, or put it back from where its copy is kept. Only the first backup of a database makes one by itself; a later one does with --new-key-folder (docs/backup.md).");
        }
        if (PrivateFiles.isOpenToOthers(folder)) {
            throw new BadInputException("The key folder " + folder
                    + " can be read by others, who could read every backup with it. Take their rights away: chmod -R go= "
                    + folder);
        }
        return FolderCard.read(Files.readAllBytes(file)).orElseThrow(() -> damaged(FolderCard.FILE));
    }

    /** @throws BadInputException if another process has it */
    RunLock lock() throws IOException {
        return RunLock.take(folder)
                .orElseThrow(
                        () -> new BadInputException(
                                "The key folder " + folder
                                        + " is in use: a backup, a restore or an erasure goes on. Wait until it has ended, and run this again."));
    }

    List<Shard> shards(FolderCard card) throws IOException {
        List<Shard> shards = new ArrayList<>(COUNT);
        for (int number = 0; number < COUNT; number++) {
            Path file = folder.resolve(name(number));
            if (!Files.isRegularFile(file)) {
                throw damaged(name(number));
            }
            String name = name(number);
            shards.add(
                    Shard.read(number, Files.readAllBytes(file), card.proof()).orElseThrow(() -> damaged(name)));
        }
        return shards;
    }

    void replace(int number, Shard shard, FolderCard card) throws IOException {
        PrivateFiles.replace(folder.resolve(name(number)), shard.bytes(card.proof()));
    }

    BadInputException ofAnotherDatabase() {
        return new BadInputException(
                "The key folder " + folder
                        + " was made for another database, and one folder serves one. Name that of this database with the setting key-folder, or a folder that does not exist yet.");
    }

    private BadInputException damaged(String file) {
        return new BadInputException("The key folder " + folder + " is damaged: " + file
                + " is lost, was changed, or belongs to another folder." + KEPT
                + " Put the whole folder back from where its copy is kept.");
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "keys-%02x", number);
    }
}

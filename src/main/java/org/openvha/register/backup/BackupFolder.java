package org.openvha.register.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.Digests;
import org.openvha.register.keys.KeyFolder;
import org.openvha.register.keys.KeyNames;

/** A backup in its folder. */
public record BackupFolder(Path path, Manifest manifest, String digest) {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final String REMEDY = " Take another copy of this backup, or another backup.";

    /**
     * Reads its manifest.
     *
     * @throws BadInputException if there is none, it was not completed, or it was changed
     */
    public static BackupFolder at(Path folder) throws IOException {
        if (Unfinished.is(folder)) {
            throw new BadInputException(
                    "The backup in " + folder
                            + " was not completed: whoever made it was stopped before, so the log may not know it. Make another one to the same place, which removes this.");
        }
        Path file = folder.resolve(Manifest.FILE);
        Path seal = folder.resolve(ManifestSeal.FILE);
        if (!Files.isRegularFile(file) || !Files.isRegularFile(seal)) {
            throw new BadInputException("There is no backup in " + folder + ": " + Manifest.FILE + " or "
                    + ManifestSeal.FILE + " is not there. Name the folder of one that ./vha backup made.");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!ManifestSeal.hasDigestOf(bytes, Files.readAllBytes(seal))) {
            throw new BadInputException("The backup in " + folder + " was changed: " + Manifest.FILE
                    + " does not have the digest that " + ManifestSeal.FILE + " says, so one of them was changed."
                    + REMEDY);
        }
        Manifest manifest = Manifest.read(bytes)
                .orElseThrow(() -> new BadInputException("The backup in " + folder + " cannot be read: " + Manifest.FILE
                        + " is of another form. See which version of the software made it."));
        return new BackupFolder(folder, manifest, Digests.sha256(bytes));
    }

    /**
     * Checks every byte against the manifest. This needs no keys.
     *
     * @param done told now and then how many bytes were read
     * @throws BadInputException if a file is missing, was changed or was put there; names the first
     */
    public void check(LongConsumer done) throws IOException {
        Set<String> expected =
                manifest.tables().stream().map(TableFile::name).collect(Collectors.toCollection(TreeSet::new));
        expected.addAll(Set.of(Manifest.FILE, ManifestSeal.FILE));
        Set<String> there;
        try (Stream<Path> files = Files.list(path)) {
            there = files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
        there.removeAll(expected);
        if (!there.isEmpty()) {
            throw changed(there.iterator().next() + " does not belong to it");
        }
        long read = 0;
        for (TableFile table : manifest.tables()) {
            read = check(table, read, done);
        }
    }

    private long check(TableFile table, long before, LongConsumer done) throws IOException {
        Path file = path.resolve(table.name());
        if (!Files.isRegularFile(file)) {
            throw changed(table.name() + " is not there");
        }
        Digests.Running digest = new Digests.Running();
        long read = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] some = in.readNBytes(BUFFER_BYTES); some.length > 0; some = in.readNBytes(BUFFER_BYTES)) {
                digest.update(some);
                read += some.length;
                done.accept(before + read);
            }
        }
        if (read != table.bytes() || !digest.end().equals(table.sha256())) {
            throw changed(table.name() + " does not have the digest that " + Manifest.FILE + " says");
        }
        return before + read;
    }

    public long bytes() {
        return manifest.tables().stream().mapToLong(TableFile::bytes).sum();
    }

    /**
     * Checks that these are the keys, as of the backup or later; so a key that is not there was destroyed.
     *
     * @throws BadInputException if they are not, or the manifest was not made with them
     */
    public void check(KeyFolder keys) throws IOException {
        if (!manifest.keyFolder().equals(keys.id())) {
            throw new BadInputException("The keys of this backup are in the key folder " + manifest.keyFolder()
                    + ", and " + keys.path() + " is " + keys.id()
                    + ". Nothing was erased by that. Name the right one with the setting key-folder.");
        }
        for (int file = 0; file < keys.made().size(); file++) {
            if (keys.made().get(file) < manifest.keysMade().get(file)) {
                throw new BadInputException(
                        "The key folder " + keys.path()
                                + " is an older copy than this backup: keys that were made for it are not there, and were not erased. Put the newest copy of the key folder back.");
            }
        }
        byte[] rest = keys.find(KeyNames.REST)
                .orElseThrow(() -> changed("the key of everything that is never erased is not in the key folder"));
        byte[] seal = Files.readAllBytes(path.resolve(ManifestSeal.FILE));
        if (!ManifestSeal.of(manifest.bytes(), rest).is(seal)) {
            throw changed(Manifest.FILE + " was not sealed with these keys");
        }
    }

    BadInputException changed(String what) {
        return new BadInputException("The backup in " + path + " was changed: " + what + "." + REMEDY);
    }
}

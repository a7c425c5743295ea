package org.openvha.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openvha.document.Digests;
import org.openvha.document.Folders;

/** PostgreSQL's programs: unpacked once into a folder named by a digest of their archive, so that versions stand beside one another. */
final class ServerPrograms {

    private static final int DIGITS = 16;
    private static final List<String> NEEDED =
            List.of("bin/postgres", "bin/initdb", "bin/pg_ctl", "share/postgresql/postgres.bki");

    private final Supplier<InputStream> archive;

    ServerPrograms(Supplier<InputStream> archive) {
        this.archive = archive;
    }

    /** Those that come with the program. */
    static ServerPrograms ofThisPlatform() {
        String platform = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        if (!platform.equals("Linux on amd64")) {
            throw new DatabaseUnavailable(
                    "An embedded PostgreSQL comes for Linux on amd64 alone, and this is " + platform
                            + ". Give the JDBC URL of a PostgreSQL of your own with OPENVHA_DATABASE_URL, OPENVHA_DATABASE_USER and OPENVHA_DATABASE_PASSWORD.");
        }
        return new ServerPrograms(() -> ServerPrograms.class.getResourceAsStream("/postgres-linux-x86_64.txz"));
    }

    /**
     * The folder that holds {@code bin}.
     *
     * @param cache where they should be
     * @param otherwise where they are unpacked if the cache cannot be written
     */
    Path in(Path cache, Path otherwise, Consumer<String> says) {
        try {
            return in(cache, says);
        } catch (IOException unwritable) {
            says.accept("The cache folder " + cache + " cannot be used (" + Reason.of(unwritable) + "); using "
                    + otherwise);
            try {
                return in(otherwise, says);
            } catch (IOException failure) {
                failure.addSuppressed(unwritable);
                throw new DatabaseUnavailable(
                        "PostgreSQL's programs cannot be unpacked: " + Reason.of(failure)
                                + ". Name a folder that can be written with OPENVHA_CACHE. "
                                + DatabaseUnavailable.OWN_SERVER,
                        failure);
            }
        }
    }

    private Path in(Path parent, Consumer<String> says) throws IOException {
        String name = "postgres-" + digest();
        Path folder = parent.resolve(name);
        if (!isWhole(folder)) {
            Files.createDirectories(parent);
            Path fresh = Files.createTempDirectory(parent, "unpacking-");
            says.accept("Unpacking PostgreSQL into " + folder + ", once");
            try {
                Path tree = fresh.resolve(name);
                try (InputStream packed = archive.get()) {
                    Archive.unpack(packed, tree);
                }
                Folders.delete(folder.resolveSibling(name + ".damaged"));
                putInPlace(tree, folder);
            } finally {
                Folders.delete(fresh);
            }
        }
        return folder;
    }

    /** Another process may have been first; then its folder is as good. */
    private static void putInPlace(Path tree, Path folder) throws IOException {
        try {
            if (Files.exists(folder) && !isWhole(folder)) {
                Files.move(folder, folder.resolveSibling(folder.getFileName() + ".damaged"));
            }
            Files.move(tree, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            if (!isWhole(folder)) {
                throw taken;
            }
        }
    }

    /** Caches are tidied by others, who may leave a part. */
    private static boolean isWhole(Path folder) {
        return NEEDED.stream().allMatch(file -> Files.exists(folder.resolve(file)));
    }

    private String digest() {
        String digest = Digests.sha256(out -> {
            try (InputStream packed = archive.get()) {
                packed.transferTo(out);
            }
        });
        return digest.substring(digest.indexOf(':') + 1).substring(0, DIGITS);
    }
}

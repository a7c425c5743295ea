package org.openvha.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks a {@code .txz}: folders, files and links inside of it, and nothing that would stand elsewhere. */
final class Archive {

    private static final int EXECUTABLE = 0100;

    private Archive() {}

    /** @throws IOException also when an entry leads out of the folder */
    static void unpack(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, folder);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = inside(folder, folder.resolve(entry.getName()), entry);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Path link = Path.of(entry.getLinkName());
            inside(folder, target.getParent().resolve(link), entry);
            Files.createSymbolicLink(target, link);
        } else if (isPlain(entry)) {
            Files.copy(content, target);
            boolean executable = (entry.getMode() & EXECUTABLE) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        } else {
            throw new IOException("the archive holds something that is no file, folder or link: " + entry.getName());
        }
    }

    /** By the library's own account everything is a file that is no folder. */
    private static boolean isPlain(TarArchiveEntry entry) {
        return entry.isFile()
                && !entry.isLink()
                && !entry.isFIFO()
                && !entry.isCharacterDevice()
                && !entry.isBlockDevice();
    }

    private static Path inside(Path folder, Path target, TarArchiveEntry entry) throws IOException {
        Path plain = target.normalize();
        if (!plain.startsWith(folder.normalize())) {
            throw new IOException("an entry of the archive leads out of it: " + entry.getName());
        }
        return plain;
    }
}

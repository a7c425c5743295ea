package org.openvha.register.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner can read, on the disk when the call returns. */
public final class PrivateFiles {

    private static final String UNFINISHED = ".new";

    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private PrivateFiles() {}

    /** One that is not there yet; its parents are made where they lack. */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        return Files.createDirectory(folder, FOLDER);
    }

    /** To write one that is not there yet. */
    public static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE);
    }

    public static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = create(file)) {
            writeAll(channel, content);
        }
    }

    /**
     * Whoever reads the file, at whatever moment the machine stops, finds the former content or this one. What the former stood on is then overwritten, as far as the disk lets a
     * program do so.
     */
    static void replace(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(fresh);
        write(fresh, content);
        try (FileChannel former = FileChannel.open(file, StandardOpenOption.WRITE)) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            sync(file.toAbsolutePath().getParent());
            writeAll(former, new byte[Math.toIntExact(former.size())]);
        }
    }

    /** Names in a folder are on the disk. */
    public static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Whether anybody but its owner has a right on it. */
    static boolean isOpenToOthers(Path path) throws IOException {
        return Files.getPosixFilePermissions(path).stream()
                .anyMatch(permission -> !permission.name().startsWith("OWNER"));
    }

    private static void writeAll(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(true);
    }
}

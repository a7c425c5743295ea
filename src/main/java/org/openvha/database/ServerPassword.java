package org.openvha.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** A password of the embedded server: by chance, and in a file that only its owner can read. Without it, other users of the machine could read the database. */
final class ServerPassword {

    private static final int BYTES = 32;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private ServerPassword() {}

    /** A new one, in place of one that is there. */
    static void writeTo(Path file) throws IOException {
        byte[] chance = new byte[BYTES];
        new SecureRandom().nextBytes(chance);
        Files.deleteIfExists(file);
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
            channel.write(ByteBuffer.wrap(HexFormat.of().formatHex(chance).getBytes(StandardCharsets.US_ASCII)));
        }
    }

    static String in(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new DatabaseUnavailable(
                    "The password of the embedded database cannot be read (" + Reason.of(failure)
                            + "). Put the file back. " + DatabaseUnavailable.ANOTHER_FOLDER,
                    failure);
        }
    }
}

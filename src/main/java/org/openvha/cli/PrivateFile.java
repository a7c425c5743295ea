package org.openvha.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.openvha.document.BadInputException;

/** A file that only its owner can read, from its first byte on. */
final class PrivateFile {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private PrivateFile() {}

    /** @throws BadInputException if there is such a file already */
    static void create(Path file, String text) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        } catch (FileAlreadyExistsException there) {
            throw new BadInputException(
                    "The file " + Checkout.shown(file) + " is there already. Name one that is not, or delete it.");
        }
    }

    /** The same in place of one that an unfinished start left. */
    static void replace(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        create(file, text);
    }
}

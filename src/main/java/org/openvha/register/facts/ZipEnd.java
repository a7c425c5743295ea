package org.openvha.register.facts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openvha.document.BadInputException;

/** The end of a zip, which says how much room its table of files takes. To be looked at before the table is read into memory as a whole. */
final class ZipEnd {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int SIZE_OF_TABLE = 12;
    private static final int LARGEST_PER_FILE = 1024;

    private ZipEnd() {}

    /** @throws BadInputException if anything in the zip that may be its end tells of a larger table than so many files need */
    static void check(Path zip, int files) throws IOException {
        ByteBuffer end = lastBytes(zip);
        for (int at = 0; at + LENGTH <= end.limit(); at++) {
            if (end.getInt(at) == SIGNATURE
                    && Integer.toUnsignedLong(end.getInt(at + SIZE_OF_TABLE)) > (long) files * LARGEST_PER_FILE) {
                throw ZipLayout.tooMany(files);
            }
        }
    }

    private static ByteBuffer lastBytes(Path zip) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(zip)) {
            int length = (int) Math.min(channel.size(), LENGTH + LONGEST_COMMENT);
            ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            channel.position(channel.size() - length);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
            return bytes.flip();
        }
    }
}

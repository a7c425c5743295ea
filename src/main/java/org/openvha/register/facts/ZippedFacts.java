package org.openvha.register.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.openvha.document.BadInputException;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;

/** Reads a folder of facts that comes as a zip. Thread-safe. */
public final class ZippedFacts {

    private final Path temporary;
    private final ZipLimits limits;

    /** @param temporary a folder in which the zip and what is in it may stand while they are read; made where it is missing */
    public ZippedFacts(Path temporary, ZipLimits limits) {
        this.temporary = temporary;
        this.limits = limits;
    }

    /**
     * Unpacks and reads the files of the contract, which lie at the top of the zip or in one folder; nothing else is unpacked. Nothing stays behind.
     *
     * @param zip read to its end, and left open
     * @throws BadInputException if it is no zip, damaged, encrypted, larger than the limits or laid out otherwise, or a file is at fault as {@link FactsFolder} says
     * @throws UncheckedIOException if the stream or the disk fails
     */
    public Facts read(InputStream zip, LongConsumer rowsRead) {
        try (PrivateFolder folder = PrivateFolder.in(temporary)) {
            Path packed = folder.path().resolve("packed.zip");
            Path unpacked = Files.createDirectory(folder.path().resolve("unpacked"));
            try (LimitedCopy copy = LimitedCopy.to(packed, new LimitedCopy.Budget(limits.bytes()))) {
                copy.all(zip);
            }
            Unzip.into(unpacked, packed, limits);
            Files.delete(packed);
            return FactsFolder.read(unpacked, rowsRead);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

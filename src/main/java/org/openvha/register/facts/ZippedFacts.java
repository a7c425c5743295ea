package org.openvha.register.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.openvha.document.BadInputException;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;

/** Reads a folder of facts that comes as a zip. Thread-safe. */
public final class ZippedFacts {

    private final Path temporary;
    private final ZipLimits limits;

    /** @param temporary a folder in which the files may stand while they are read; made where it is missing */
    public ZippedFacts(Path temporary, ZipLimits limits) {
        this.temporary = temporary;
        this.limits = limits;
    }

    /**
     * Unpacks and reads the files of the contract, which lie at the top of the zip or in one folder; nothing else is unpacked. Nothing stays behind but the zip itself.
     *
     * @throws BadInputException if it is no zip, damaged, encrypted, larger than the limits or laid out otherwise, or a file is at fault as {@link FactsFolder} says
     * @throws UncheckedIOException if the disk fails
     */
    public Facts read(Path zip, LongConsumer rowsRead) {
        try (PrivateFolder folder = PrivateFolder.in(temporary)) {
            Unzip.into(folder.path(), zip, limits);
            return FactsFolder.read(folder.path(), rowsRead);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

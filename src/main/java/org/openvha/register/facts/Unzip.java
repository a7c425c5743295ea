package org.openvha.register.facts;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.openvha.document.BadInputException;

/** Unpacks a zip of facts. */
final class Unzip {

    private static final int LONGEST_NAME = 100;
    private static final String DAMAGED =
            "The zip is damaged. Make it again from the folder with individuals.csv and offences.csv, and send it again.";

    private Unzip() {}

    /**
     * Unpacks the files of the contract. Of other CSV files only the name is left, so that the intake warns of them.
     *
     * @throws BadInputException if it is no zip, damaged, encrypted, too large or laid out otherwise
     */
    static void into(Path folder, Path packed, ZipLimits limits) throws IOException {
        ZipEnd.check(packed, limits.files());
        try (ZipFile zip = open(packed)) {
            ZipLayout layout = ZipLayout.of(zip, limits.files());
            LimitedCopy.Budget budget = new LimitedCopy.Budget(limits.bytes());
            for (ZipEntry entry : layout.facts()) {
                unpack(zip, entry, folder.resolve(ZipLayout.fileName(entry)), budget);
            }
            for (ZipEntry entry : layout.others()) {
                leaveName(folder, ZipLayout.fileName(entry));
            }
        }
    }

    private static ZipFile open(Path packed) throws IOException {
        try {
            return new ZipFile(packed.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | EOFException fault) {
            if (String.valueOf(fault.getMessage()).contains("encrypted")) {
                throw new BadInputException("The zip is encrypted. Make one without a password.");
            }
            throw new BadInputException("This is no zip, or it is damaged. Zip the folder with individuals.csv and"
                    + " offences.csv, and send that.");
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path file, LimitedCopy.Budget budget) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), checksum);
                LimitedCopy copy = LimitedCopy.to(file, budget)) {
            copy.all(in);
        } catch (ZipException | EOFException fault) {
            throw new BadInputException(DAMAGED);
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw new BadInputException(DAMAGED);
        }
    }

    /** Any name becomes one that every file system can hold, and none that the contract knows. */
    private static void leaveName(Path folder, String name) throws IOException {
        String harmless = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String end = harmless.substring(Math.max(0, harmless.length() - LONGEST_NAME));
        try {
            Files.createFile(folder.resolve(end));
        } catch (FileAlreadyExistsException sameAsAnother) {
            // One warning is enough.
        }
    }
}

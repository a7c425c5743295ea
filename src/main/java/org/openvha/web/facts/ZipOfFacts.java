package org.openvha.web.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.openvha.web.problems.Problem;
import org.openvha.web.problems.Problems;

/**
 * Unpacks a zip of the contract's CSV files into a folder. Files stand at the top of the zip, or all in one folder there. Names decide nothing but the file's name in the
 * folder, so that nothing is written elsewhere; what the files unpack to is counted while it is written, whatever the zip says about it.
 */
final class ZipOfFacts {

    private static final int MOST_ENTRIES = 64;
    private static final int BUFFER = 1 << 16;
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._ -]{0,99}";
    private static final String OF_ARCHIVERS = "__MACOSX/";

    private final long limit;
    private long unpacked;

    /** @param limit bytes of all files together */
    ZipOfFacts(long limit) {
        this.limit = limit;
    }

    /** @throws org.openvha.web.problems.ProblemException if it is no zip, or not of such files, or unpacks to too much */
    void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> entries = files(archive);
            Set<String> names = new HashSet<>();
            Set<String> folders = new HashSet<>();
            for (ZipEntry entry : entries) {
                String name = name(entry, folders);
                if (!names.add(name)) {
                    throw refused("Two files of the zip have the same name.").exception();
                }
                copy(archive, entry, folder.resolve(name));
            }
            if (folders.size() > 1) {
                throw refused("The files of the zip stand in different folders.")
                        .exception();
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw refused("The body is not a zip that can be read.").exception();
        }
    }

    private static List<? extends ZipEntry> files(ZipFile archive) {
        if (archive.size() > MOST_ENTRIES) {
            throw refused("The zip holds more than " + MOST_ENTRIES + " entries.")
                    .exception();
        }
        return Collections.list(archive.entries()).stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith(OF_ARCHIVERS))
                .toList();
    }

    private static String name(ZipEntry entry, Set<String> folders) {
        int slash = entry.getName().lastIndexOf('/');
        String folder = entry.getName().substring(0, slash + 1);
        String name = entry.getName().substring(slash + 1);
        folders.add(folder);
        if (!name.matches(NAME) || folder.indexOf('/') != folder.length() - 1) {
            throw refused("The zip holds a file of another kind, or deeper than in one folder.")
                    .exception();
        }
        return name;
    }

    private void copy(ZipFile archive, ZipEntry entry, Path to) throws IOException {
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = archive.getInputStream(entry);
                OutputStream out = Files.newOutputStream(to)) {
            for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                unpacked += read;
                if (unpacked > limit) {
                    throw tooLarge().exception();
                }
                sum.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            throw damaged().exception();
        }
    }

    /** What cannot be unpacked is a fault of the zip, unlike what cannot be written. */
    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException broken) {
            throw damaged().exception();
        }
    }

    private Problem tooLarge() {
        return Problems.tooLarge(
                "The files of the zip are larger than " + limit / 1024 / 1024 + " MB together.",
                "Whoever runs the service can allow more: OPENVHA_UNPACKED_MEGABYTES. Or load with ./vha load on the machine itself.");
    }

    private static Problem damaged() {
        return refused("A file of the zip is damaged.");
    }

    private static Problem refused(String detail) {
        return Problems.badBody(
                detail, "Send a zip of the folder of CSV files, with individuals.csv and offences.csv at its top.");
    }
}

package org.openvha.register.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.openvha.document.BadInputException;
import org.openvha.facts.FactsFile;

/**
 * The entries of a zip that matter.
 *
 * @param facts files of the contract, each once
 * @param others CSV files of other names
 */
record ZipLayout(List<ZipEntry> facts, List<ZipEntry> others) {

    private static final Set<String> CONTRACT =
            Arrays.stream(FactsFile.values()).map(FactsFile::fileName).collect(Collectors.toUnmodifiableSet());

    /** What macOS adds to a zip besides the files. */
    private static final String ADDED_BY_MACOS = "__MACOSX/";

    /** @throws BadInputException if there are too many entries, a path leads out of the zip, or files lie deeper than in one folder or in several */
    static ZipLayout of(ZipFile zip, int limit) {
        if (zip.size() > limit) {
            throw tooMany(limit);
        }
        List<ZipEntry> facts = new ArrayList<>();
        List<ZipEntry> others = new ArrayList<>();
        Set<String> folders = new HashSet<>();
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            checkPath(entry);
            if (!entry.isDirectory() && !entry.getName().startsWith(ADDED_BY_MACOS)) {
                folders.add(folder(entry));
                sort(entry, facts, others);
            }
        }
        if (folders.size() > 1) {
            throw new BadInputException("The files of the zip lie in several folders."
                    + " Put all of them at the top of the zip, or all into one folder.");
        }
        checkTwice(facts);
        return new ZipLayout(facts, others);
    }

    /** The name of an entry without the folder it lies in. */
    static String fileName(ZipEntry entry) {
        return entry.getName().substring(folder(entry).length());
    }

    static BadInputException tooMany(int limit) {
        return new BadInputException("The zip holds more than " + limit
                + " files. Zip only the folder with individuals.csv and offences.csv.");
    }

    private static String folder(ZipEntry entry) {
        return entry.getName().substring(0, entry.getName().lastIndexOf('/') + 1);
    }

    private static void sort(ZipEntry entry, List<ZipEntry> facts, List<ZipEntry> others) {
        String name = fileName(entry);
        if (CONTRACT.contains(name)) {
            facts.add(entry);
        } else if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            others.add(entry);
        }
    }

    private static void checkPath(ZipEntry entry) {
        String name = entry.getName();
        List<String> parts = List.of(name.split("/"));
        if (name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || parts.contains("..")
                || parts.contains(".")
                || parts.contains("")) {
            throw new BadInputException("A path in the zip leads out of it. Make the zip again from the folder alone.");
        }
        if (parts.size() > 2 && !name.startsWith(ADDED_BY_MACOS)) {
            throw new BadInputException("The zip holds folders within folders."
                    + " Put the files at the top of the zip, or all into one folder.");
        }
    }

    private static void checkTwice(List<ZipEntry> facts) {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : facts) {
            if (!names.add(entry.getName())) {
                throw new BadInputException("The zip holds " + fileName(entry) + " twice. Keep one of them.");
            }
        }
    }
}

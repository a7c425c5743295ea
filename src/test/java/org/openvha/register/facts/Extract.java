package org.openvha.register.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFile;
import org.openvha.facts.FactsFolder;

/** Rows of facts to be read as a folder; a test shows only what matters. */
final class Extract {

    static final String N1 = "N1,2005-03-01,Lambeth";
    static final String N2 = "N2,2001-12-31,OUTSIDE_LONDON";

    private final Map<FactsFile, List<String>> rows = new EnumMap<>(FactsFile.class);

    /** Of individuals N1 and N2, without any fact about them. */
    static Extract ofTwo() {
        return new Extract().with(FactsFile.INDIVIDUALS, N1, N2);
    }

    static String offence(String id, String individual, String role) {
        return id + "," + individual + ",CR1,8N,2023-05-01,2023-05-02," + role + ",false,Hackney";
    }

    static String activity(String id, String individual) {
        return id + "," + individual + ",SAFEGUARDING,2023-05-01,2023-05-02";
    }

    /** Adds rows as they stand in the file, with the columns in the order of the contract. */
    Extract with(FactsFile file, String... more) {
        rows.computeIfAbsent(file, none -> new ArrayList<>()).addAll(List.of(more));
        return this;
    }

    Facts read() {
        try {
            Path folder = Files.createTempDirectory("extract");
            try {
                return read(folder);
            } finally {
                for (FactsFile file : FactsFile.values()) {
                    Files.deleteIfExists(folder.resolve(file.fileName()));
                }
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes the folder and reads it. */
    Facts read(Path folder) throws IOException {
        for (FactsFile file : FactsFile.values()) {
            List<String> lines = new ArrayList<>(List.of(String.join(",", file.columns())));
            lines.addAll(rows.getOrDefault(file, List.of()));
            Files.write(folder.resolve(file.fileName()), lines);
        }
        return FactsFolder.read(folder, progress -> {});
    }
}

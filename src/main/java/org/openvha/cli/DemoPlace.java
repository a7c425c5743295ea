package org.openvha.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openvha.document.Digests;
import org.openvha.facts.FactsFile;
import org.openvha.synthetic.SyntheticLondon;

/**
 * Where a demonstration keeps what it makes, and of whom it is made.
 *
 * @param named whether the folder was named on the command line
 */
record DemoPlace(Path folder, int individuals, long seed, boolean named) {

    Path facts() {
        return folder.resolve("facts");
    }

    /** A database for each population, and for nothing else: people who are made up never mix with anybody's data. */
    Path data() {
        return folder.resolve("data-" + individuals + "-" + seed);
    }

    /** Says what the database was loaded from. */
    Path receipt() {
        return folder.resolve("data-" + individuals + "-" + seed + ".loaded");
    }

    /** Of the names and bytes of all files of facts that are there. */
    String digestOfFiles() {
        return Digests.sha256(out -> {
            for (FactsFile file : FactsFile.values()) {
                Path path = facts().resolve(file.fileName());
                if (Files.exists(path)) {
                    out.write((file.fileName() + " " + Files.size(path) + "\n").getBytes(StandardCharsets.UTF_8));
                    Files.copy(path, out);
                }
            }
        });
    }

    Path list() {
        return folder.resolve("list.csv");
    }

    /** The options that name the same demonstration again. */
    String options() {
        return (individuals == SyntheticLondon.DEFAULT_INDIVIDUALS ? "" : " --individuals " + individuals)
                + (seed == SyntheticLondon.DEFAULT_SEED ? "" : " --seed " + seed)
                + (named ? " --out " + Shell.path(folder) : "");
    }
}

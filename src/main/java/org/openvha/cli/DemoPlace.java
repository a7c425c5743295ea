package org.openvha.cli;

import java.nio.file.Path;
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

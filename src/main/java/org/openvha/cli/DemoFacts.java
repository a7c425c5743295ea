package org.openvha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.openvha.facts.Facts;
import org.openvha.register.Register;
import org.openvha.register.facts.Load;

/** The facts of the demonstration: made and loaded, unless they are there already and their digests say that they are the same. */
record DemoFacts(DemoPlace place, Register register, Console console) {

    Load load() throws Exception {
        Optional<Load> known = register.facts().latest();
        if (known.isPresent() && areStillThere(known.get())) {
            console.out()
                    .println("Synthetic London is loaded already: " + people() + " (seed " + place.seed()
                            + "), the digest of the facts is the same. Nobody in it is real.");
            return known.get();
        }
        console.out()
                .println("Making " + people() + " of synthetic London (seed " + place.seed()
                        + "). Nobody in it is real.");
        SynthesiseCommand.run(place.individuals(), place.seed(), place.facts(), console);
        Facts facts = Intake.read(place.facts(), console);
        Load load = Loading.load(register, facts, true, console).load();
        Files.writeString(place.receipt(), receipt(load));
        return load;
    }

    private String people() {
        return Words.counted(place.individuals(), "person", "people");
    }

    /** Another demonstration may have written others to the same folder meanwhile, or somebody may have corrected what is known. */
    private boolean areStillThere(Load load) throws IOException {
        return Files.exists(place.receipt())
                && Files.readString(place.receipt()).equals(receipt(load));
    }

    /** Which bytes gave which facts, so that they need not be read anew to know. */
    private String receipt(Load load) {
        return place.digestOfFiles() + "\n" + load.factsDigest() + "\n" + load.demographicsDigest() + "\n";
    }
}

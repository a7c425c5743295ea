package org.openvha.cli;

import java.nio.file.Files;
import java.util.Optional;
import org.openvha.document.BadInputException;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFile;
import org.openvha.facts.IntakeReport;
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
        return Loading.load(register, Intake.read(place.facts(), console), true, console)
                .load();
    }

    private String people() {
        return Words.counted(place.individuals(), "person", "people");
    }

    /** Another demonstration may have written others to the same folder meanwhile. */
    private boolean areStillThere(Load load) throws Exception {
        if (!Files.exists(place.facts().resolve(FactsFile.INDIVIDUALS.fileName()))) {
            return false;
        }
        try {
            Facts facts = Intake.read(place.facts(), console);
            IntakeReport report = facts.report();
            return report.refusals().isEmpty()
                    && report.factsDigest().equals(load.factsDigest())
                    && report.demographicsDigest().equals(load.demographicsDigest());
        } catch (BadInputException unreadable) {
            return false;
        }
    }
}

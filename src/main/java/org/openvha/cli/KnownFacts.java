package org.openvha.cli;

import java.util.List;
import org.openvha.document.BadInputException;
import org.openvha.facts.FactSet;
import org.openvha.facts.Facts;
import org.openvha.facts.IntakeReport;
import org.openvha.register.facts.FactStore;
import org.openvha.register.facts.Load;

/** Everything that is known in the register, as a folder of facts would give it, but for the rows themselves. */
record KnownFacts(FactStore store) {

    Facts read(Console console) throws Exception {
        Load load = store.latest()
                .orElseThrow(() -> new BadInputException("No facts are loaded, so nothing can be compared."
                        + " Load some with ./vha load, or name a folder with --facts."));
        return Progress.show(
                "Reading",
                "rows",
                -1,
                console.err(),
                done -> new Facts(
                        store.known(load.id(), done), store.demographics(load.id()), report(load), FactSet.empty()));
    }

    private static IntakeReport report(Load load) {
        return new IntakeReport(
                List.of(),
                load.rows(),
                load.individualsLeftOut(),
                load.unmatchedReviews(),
                0,
                load.warnings(),
                load.factsDigest(),
                load.demographicsDigest());
    }
}

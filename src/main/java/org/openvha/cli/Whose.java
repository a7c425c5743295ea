package org.openvha.cli;

import java.util.Optional;
import org.openvha.document.BadInputException;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import picocli.CommandLine.Option;

/** {@code --individual}. */
final class Whose {

    @Option(names = "--individual", required = true, paramLabel = "ID", description = "Whose assessment.")
    private String individual;

    /** The case file; who is unknown or was refused is bad input. */
    CaseFile find(Facts facts, Intake intake) {
        return facts.caseFiles().stream()
                .filter(caseFile -> caseFile.individual().id().equals(individual))
                .findFirst()
                .orElseThrow(() -> unknown(facts, intake));
    }

    private BadInputException unknown(Facts facts, Intake intake) {
        Optional<String> refusal = new RefusedIndividual(intake.folder(), individual)
                .reason(facts.report().refusals());
        return new BadInputException(refusal.map(
                        reason -> "Individual " + individual + " was refused at intake and is not assessed: " + reason)
                .orElseGet(() -> "There is no individual " + individual + " in " + Checkout.shown(intake.folder())
                        + ". The ids stand in the first column of individuals.csv."));
    }
}

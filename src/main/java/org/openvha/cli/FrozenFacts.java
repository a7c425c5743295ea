package org.openvha.cli;

import org.openvha.facts.Facts;
import org.openvha.facts.IntakeReport;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --facts}, and the digests that they must have for a result to be made again. */
final class FrozenFacts {

    @Mixin
    private Intake intake;

    @Option(
            names = "--facts-digest",
            paramLabel = "DIGEST",
            converter = Digest.class,
            description = "Stop (exit status 3) if the facts have another digest than this.")
    private String factsDigest;

    @Option(
            names = "--demographics-digest",
            paramLabel = "DIGEST",
            converter = Digest.class,
            description = "The same for demographics.csv, on which only the figures about groups depend.")
    private String demographicsDigest;

    /** @throws org.openvha.document.BadInputException if they cannot be read, or are others than were meant */
    Facts read(Console console) throws Exception {
        intake.requireFolder();
        Facts facts = intake.read(console);
        IntakeReport report = facts.report();
        String folder = Checkout.shown(intake.folder());
        Expected.same("The folder " + folder, report.factsDigest(), factsDigest);
        Expected.same("demographics.csv in " + folder, report.demographicsDigest(), demographicsDigest);
        return facts;
    }
}

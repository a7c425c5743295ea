package org.openvha.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openvha.assessment.ResultFolder;
import org.openvha.audit.replay.ReceiptFile;
import org.openvha.audit.replay.ReceiptReplay;
import org.openvha.audit.replay.Replayed;
import org.openvha.document.BadInputException;
import org.openvha.facts.Facts;
import org.openvha.ruleset.RuleSet;
import org.openvha.settings.Settings;

/**
 * Replays a receipt from files.
 *
 * @param register present if the rule set is to come from there
 */
record ReceiptReplays(Path facts, int threads, Optional<Settings> register, RuleFolders folders) {

    int replay(Path file, ReceiptFile receipt, Console console) throws Exception {
        if (!Files.isDirectory(facts)) {
            throw new BadInputException("There is no folder " + Checkout.shown(facts)
                    + ". Name the folder of facts that the receipt was made from.");
        }
        RuleSet ruleSet = ruleSet(receipt, console);
        Facts read = Intake.read(facts, console);
        Path beside = file.resolveSibling(ResultFolder.ASSESSMENTS);
        ReceiptReplay replay = new ReceiptReplay(
                receipt, ruleSet, read, threads, Optional.of(beside).filter(Files::isRegularFile));
        Replayed replayed =
                Progress.show("Assessing", "people", read.caseFiles().size(), console.err(), replay::run);
        return new ReplaySummary("The receipt of " + receipt.ruleSet() + " as of " + receipt.asOf(), replayed)
                .print(console.out());
    }

    private RuleSet ruleSet(ReceiptFile receipt, Console console) throws Exception {
        if (register.isEmpty()) {
            return folders.open().load(receipt.ruleSet());
        }
        try (UntilStopped open = new UntilStopped(console.err())) {
            return OpenRegister.in(open, register.get(), console)
                    .register()
                    .ruleSets()
                    .ofDigest(receipt.ruleSet(), receipt.ruleSetDigest());
        }
    }
}

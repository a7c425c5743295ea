package org.openvha.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.RuleSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rules",
        description = {
            "Lists the rule sets and what-ifs, or shows one of them.",
            "Of one it shows parameters, weights, and every rule with its provenance, and which rules read age."
        },
        footer = {"  ./vha rules", "  ./vha rules vha-2024.01"})
final class RulesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Rule set to show: its id, or the path of its folder.")
    private String ruleSet;

    @Mixin
    private RuleFolders folders;

    @Mixin
    private Debug debug;

    /** What was asked is about the sets of its own rules folder only, and a folder of somebody's own need not have the file. */
    private Optional<Consultation> consultation(RuleSets sets) {
        return sets.ids().contains(ruleSet) && Files.exists(folders.path().resolve(Consultation.FILE))
                ? Optional.of(Consultation.read(folders.path()))
                : Optional.empty();
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RuleSets sets = folders.open();
        if (ruleSet == null) {
            new RuleSetList(sets, Checkout.shown(folders.path())).print(out);
        } else {
            new RuleSetPage(sets.load(ruleSet), consultation(sets)).print(out);
        }
        return ExitStatus.DONE;
    }
}

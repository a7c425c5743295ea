package org.openvha.cli;

import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openvha.publication.Rulebook;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruletest.RuleExamples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rulebook",
        description = {
            "Writes a whole rule set as one readable page.",
            "Every rule in words and as written, with its basis, source, owner and dates, the parameters it reads,",
            "what was asked about it, and a test case that shows it applying and one that shows it not; weights;",
            "what is not modelled. Of a what-if also the question, and the difference from its parent."
        },
        footer = {"  ./vha rulebook vha-2024.01 --out rulebook.html", "  ./vha rulebook include-pwits --format markdown"
        })
final class RulebookCommand implements Callable<Integer> {

    /** What the rulebook is written as. */
    enum Format {
        html,
        markdown
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Rule set: its id, or the path of its folder.")
    private String ruleSet;

    @Mixin
    private RuleFolders rules;

    @Mixin
    private TestFolder tests;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "html",
            description = "html or markdown (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Mixin
    private Printed printed;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        RuleSets sets = rules.open();
        RuleSet set = sets.load(ruleSet);
        Rulebook rulebook = Rulebook.of(
                set, set.parentId().map(sets::load), consultation(sets), RuleExamples.of(set, tests.path(), sets));
        printed.print(spec, format == Format.html ? rulebook.html() : rulebook.markdown());
        return ExitStatus.DONE;
    }

    /** What was asked is about the sets of its own rules folder only, and a folder of somebody's own need not have the file. */
    private Optional<Consultation> consultation(RuleSets sets) {
        return sets.ids().contains(ruleSet) && Files.exists(rules.path().resolve(Consultation.FILE))
                ? Optional.of(Consultation.read(rules.path()))
                : Optional.empty();
    }
}

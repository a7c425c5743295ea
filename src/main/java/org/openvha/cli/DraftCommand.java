package org.openvha.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openvha.document.Finding;
import org.openvha.document.Severity;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.validation.Further;
import org.openvha.ruleset.validation.Published;
import org.openvha.ruleset.validation.Validator;
import org.openvha.ruletest.RuleTests;
import org.openvha.ruletest.TestFindings;
import org.openvha.ruletest.draft.Drafting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "draft",
        description = {
            "Begins a new version of a rule set: copies a set with its tests under a new id.",
            "The copy names the set it follows, and changes nothing yet; edit it, and see ./vha validate, ./vha test",
            "and ./vha diff. A what-if is copied as it is applied, its parent and its changes together. What was never",
            "published is a draft: it runs as a simulation and changes no list in force."
        },
        footer = {
            "  ./vha draft vha-2025.01 --from vha-2024.01 --title \"Violence Harm Assessment, January 2025\"",
            "  ./vha draft vha-2025.01 --from look-back-24"
        })
final class DraftCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NEW", description = "Id of the new set, which must never have been used.")
    private String id;

    @Option(names = "--from", required = true, paramLabel = "ID", description = "Rule set or what-if to begin with.")
    private String from;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "Title of the new set (default: what it is drafted from).")
    private String title;

    @Option(names = "--owner", paramLabel = "ROLE", description = "Role that owns it (default: as before).")
    private String owner;

    @Mixin
    private RuleFolders rules;

    @Mixin
    private TestFolder tests;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<String> leftOut = new Drafting(rules.path(), tests.path())
                .draft(id, from, Optional.ofNullable(title), Optional.ofNullable(owner));
        out.println("Drafted " + id + " from " + from + ":");
        out.println("  " + Checkout.shown(rules.path()) + "/" + id);
        out.println("  " + Checkout.shown(tests.path()) + "/" + id);
        if (!leftOut.isEmpty()) {
            out.println("Tests of the parent that no longer hold were left out; write what must hold instead:");
            leftOut.forEach(one -> out.println("  " + one));
        }
        List<Finding> open = open();
        if (!open.isEmpty()) {
            out.println("The draft is not clean yet. ./vha validate " + id + " finds:");
            open.forEach(finding -> out.println("  " + finding.severity().label() + ": " + finding));
        }
        out.println("Next: " + (open.isEmpty() ? "" : "mend that, ") + "edit it, then ./vha validate " + id
                + ", ./vha test " + id + ", ./vha diff " + id);
        return ExitStatus.DONE;
    }

    /** Errors and warnings, and rules that do nothing, which somebody should look at before the draft goes further. */
    private List<Finding> open() {
        RuleSets sets = RuleSets.in(Path.of(Checkout.shown(rules.path())));
        Further missing = set -> new TestFindings(RuleTests.in(tests.path(), sets))
                .findings(set).stream().map(tests::placed).toList();
        return new Validator(sets, Published.NOTHING, missing)
                .validate(List.of(id), Optional.empty()).findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTE || finding.kind() == Kind.NEVER_REACHED)
                        .toList();
    }
}

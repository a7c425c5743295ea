package org.openvha.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        out.println("Next: edit it, then ./vha validate " + id + ", ./vha test " + id + ", ./vha diff " + id);
        return ExitStatus.DONE;
    }
}

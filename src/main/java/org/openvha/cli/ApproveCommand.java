package org.openvha.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openvha.register.rulesets.ApprovalGroup;
import org.openvha.register.rulesets.Publications;
import org.openvha.register.rulesets.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "approve",
        description = {
            "Approves a submitted rule set for a group: policy, safeguarding or data-protection.",
            "Whoever approves has the role of the group. Each group approves once, no author approves, and nobody approves for two groups. An approval is of",
            "these very bytes: once a file changes, it counts no more. ./vha history ID says what it rests on."
        },
        footer = {
            "  ./vha approve vha-2025.01 --group safeguarding --by safeguarding:4711 \\",
            "      --reason \"No child enters the list by it\""
        })
final class ApproveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Decider decider;

    @Option(
            names = "--group",
            required = true,
            paramLabel = "GROUP",
            converter = GroupName.class,
            description = "For whom: policy, safeguarding or data-protection.")
    private ApprovalGroup group;

    @Mixin
    private TestFolder tests;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it may come in force.")
    private String reason;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        return decider.decide(console, "was approved", opened -> {
            Publications publications = opened.register().publications();
            publications.approve(decider.ruleSet(), group, decider.by(), reason, decider.beside(opened, tests));
            console.out().println(said(publications.standing(decider.ruleSet())));
        });
    }

    private String said(Standing standing) {
        String id = standing.ruleSet();
        return id + " is approved for " + group.label() + " by " + decider.by().named() + ". "
                + (standing.missing().isEmpty()
                        ? "Every group has approved it: ./vha publish " + id
                                + " --effective DATE --by policy:STAFF-NUMBER"
                        : "Still to come: "
                                + standing.missing().stream()
                                        .map(ApprovalGroup::label)
                                        .collect(Collectors.joining(", "))
                                + ".");
    }
}

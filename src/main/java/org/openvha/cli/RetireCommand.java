package org.openvha.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "retire",
        description = {
            "Retires a published rule set: before its day, which withdraws it; or once its successor is in force.",
            "It makes no list in force any more, also not as of an earlier date. What it decided stays on record,",
            "can be replayed and simulated. The set in force cannot be retired: publish its successor."
        },
        footer =
                "  ./vha retire vha-2020.04 --by policy:4711 --reason \"Nobody is assessed as of before 2024 any more\"")
final class RetireCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Decider decider;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    private String reason;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        return decider.decide(console, opened -> {
            opened.register().publications().retire(decider.ruleSet(), decider.by(), reason);
            console.out().println(decider.ruleSet() + " is retired.");
        });
    }
}

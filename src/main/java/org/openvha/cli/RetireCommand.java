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
            "One that was withdrawn never takes effect. One that is closed is still the set in force as of the days",
            "of its time, for whoever is assessed late. What was decided stays on record, can be replayed and",
            "simulated. The set in force cannot be retired: publish its successor. Policy or a publisher retires;",
            "policy withdraws, and of them somebody who submitted, approved or published the set."
        },
        footer = "  ./vha retire vha-2020.04 --by policy:4711 --reason \"Its successor has been in force for a year\"")
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
        return decider.decide(console, "was retired", opened -> {
            opened.register().publications().retire(decider.ruleSet(), decider.by(), reason);
            console.out().println(decider.ruleSet() + " is retired.");
            new PublishedListFile(opened).write(console);
        });
    }
}

package org.openvha.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "publish",
        description = {
            "Publishes a rule set that every group has approved, to be in force from a day on.",
            "All of it is published or nothing. From then on its files never change, and every assessment as of",
            "that day or a later one uses it. The day lies neither in the past nor before the day of the set that",
            "it replaces nor more than ten years ahead, and nobody was assessed as of it or later yet. Policy or a",
            "publisher publishes: --by policy:... or publisher:... It is then listed in published.yaml beside the",
            "sets, to be committed, so that every command refuses it once a byte of it is changed."
        },
        footer = "  ./vha publish vha-2025.01 --effective 2025-01-31 --by policy:4711")
final class PublishCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Decider decider;

    @Option(
            names = "--effective",
            required = true,
            paramLabel = "DATE",
            converter = CalendarDate.class,
            description = "First day in force, today or later.")
    private LocalDate effective;

    @Mixin
    private TestFolder tests;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        return decider.decide(console, "was published", opened -> {
            String id = decider.ruleSet();
            String digest = opened.register()
                    .publications()
                    .publish(id, effective, decider.by(), decider.beside(opened, tests))
                    .digest();
            console.out().println(id + " is published, to be in force from " + effective + ".");
            console.out().println("Rule set  " + digest);
            new PublishedListFile(opened).write(console);
        });
    }
}

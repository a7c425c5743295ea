package org.openvha.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openvha.register.rulesets.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "submit",
        description = {
            "Puts a draft in consultation, with the evidence that whoever approves it needs.",
            "Checks it first: nothing is wrong with the rule set, its rule tests hold, decisions in",
            "consultation.yaml touch all that it changes, and it is compared with the set it would replace, with",
            "equality breakdown and the limits of kpis.yaml. Every limit that is breached needs an explanation.",
            "The evidence counts for these very bytes, and for those of the tests, of consultation.yaml and of",
            "kpis.yaml: once a file changes, submit the set again.",
            "Whoever submits is an author, and no author approves."
        },
        footer = {
            "  ./vha submit vha-2025.01 --by policy:4711 --consultation CON-55 \\",
            "      --explain KPI-02=\"The list is meant to be shorter, as the consultation asked\""
        })
final class SubmitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Decider decider;

    @Option(
            names = "--author",
            paramLabel = "ROLE:STAFF-NUMBER",
            converter = DecidingPerson.class,
            description = "Who else wrote it. May be repeated.")
    private List<Person> authors = new ArrayList<>();

    @Option(
            names = "--consultation",
            required = true,
            split = ",",
            paramLabel = "CON-NN",
            description =
                    "Entry of consultation.yaml that decides the change. May be repeated: every rule, parameter and"
                            + " weight that changes must be named in one of them.")
    private List<String> consultation = new ArrayList<>();

    @Option(
            names = "--explain",
            paramLabel = "KPI=TEXT",
            description = "Why the change may go beyond a limit of kpis.yaml. May be repeated.")
    private Map<String, String> explanations = new LinkedHashMap<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = CalendarDate.class,
            description = "Assessment date of the comparison (default: today).")
    private LocalDate asOf;

    @Option(
            names = "--facts",
            paramLabel = "DIR",
            description = "Compare over this folder of facts (default: what is known in the database).")
    private Path facts;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the whole comparison, as ./vha compare writes it, with who moves; made if absent."
                    + " The register keeps nothing of that but counts.")
    private Path out;

    @Mixin
    private TestFolder tests;

    @Mixin
    private Threads threads;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        return decider.decide(
                console,
                "was submitted",
                opened -> new Submitting(
                                opened,
                                decider.ruleSet(),
                                Optional.ofNullable(asOf),
                                Optional.ofNullable(facts),
                                tests.path(),
                                threads.count(),
                                Optional.ofNullable(out),
                                console)
                        .submit(decider.by(), authors, consultation, explanations));
    }
}

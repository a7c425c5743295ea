package org.openvha.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description = {
            "Assesses everybody in the database.",
            "Uses the published rule set that is in force on the date; when it is done, its list comes in force,",
            "at once or not at all. If it is stopped or killed, the list before stays in force.",
            "With --simulate the result answers a question and can never come in force."
        },
        footer = {
            "  ./vha run",
            "  ./vha run --simulate look-back-24 --as-of 2024-01-31 \\",
            "      --out look-back-24 --reason \"Comparison for the board\""
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = CalendarDate.class,
            description = "Assessment date, such as 2024-01-31 (default: today).")
    private LocalDate asOf;

    @Option(
            names = "--simulate",
            paramLabel = "ID",
            description = "Try this rule set, one of those that ./vha rules lists; the list in force stays.")
    private String simulated;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for assessments.ndjson and list.csv, as ./vha assess writes them, and for the run's"
                    + " receipt.json; made if absent. Asks for a reason.")
    private Path out;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why everybody's assessments are written down; goes into the log.")
    private String reason;

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Optional<String> why = out == null
                ? Optional.ofNullable(reason).map(GivenReason::required)
                : Optional.of(GivenReason.required(reason));
        new Running(
                        service.read(),
                        Optional.ofNullable(asOf),
                        Optional.ofNullable(simulated),
                        Optional.ofNullable(out),
                        why)
                .run(Console.of(spec));
        return ExitStatus.DONE;
    }
}

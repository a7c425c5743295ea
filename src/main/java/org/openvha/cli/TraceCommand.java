package org.openvha.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.register.trace.Subject;
import org.openvha.register.trace.TraceQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "trace",
        description = {
            "Everybody whom a rule, a row of the weight table, an offence or a report touched, on every list kept.",
            "With --not-listed, people who are not on the list of one run are assessed again from what was known",
            "then: nothing else is kept of them. Either reads people's cases, so it asks for a reason and is logged."
        },
        footer = {
            "  ./vha trace --rule EXC-02 --from 2024-01-01 --reason \"Audit of January\"",
            "  ./vha trace --rule EXC-07 --run 7 --not-listed --reason \"Complaint 2024/17\""
        })
final class TraceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--rule", paramLabel = "ID", description = "A rule, such as EXC-02.")
    private String rule;

    @Option(names = "--weight", paramLabel = "CLASS", description = "A row of the weight table, such as 8N.")
    private String weight;

    @Option(names = "--offence", paramLabel = "ID", description = "An offence.")
    private String offence;

    @Option(names = "--report", paramLabel = "ID", description = "An intelligence report.")
    private String report;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = CalendarDate.class,
            description = "Only runs as of this date or later.")
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = CalendarDate.class,
            description = "Only runs as of this date or earlier.")
    private LocalDate to;

    @Option(names = "--run", paramLabel = "RUN", converter = Positive.class, description = "Only this run.")
    private Integer run;

    @Option(names = "--not-listed", description = "People who are not on the list of that run.")
    private boolean notListed;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why you look; goes into the log.")
    private String reason;

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        if (notListed && run == null) {
            throw new BadInputException("--not-listed is about one run. Name it: --run RUN.");
        }
        TraceQuery query = new TraceQuery(
                subject(),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(run).map(Integer::longValue));
        new Tracing(service.read(), query, notListed, GivenReason.required(reason)).print(Console.of(spec));
        return ExitStatus.DONE;
    }

    private Subject subject() {
        List<Subject> named = Stream.of(
                        named(Subject.Kind.RULE, rule),
                        named(Subject.Kind.WEIGHT, weight),
                        named(Subject.Kind.OFFENCE, offence),
                        named(Subject.Kind.REPORT, report))
                .flatMap(Optional::stream)
                .toList();
        if (named.size() != 1) {
            throw new BadInputException("Name one of --rule, --weight, --offence and --report.");
        }
        return named.get(0);
    }

    private static Optional<Subject> named(Subject.Kind kind, String id) {
        return Optional.ofNullable(id).map(known -> new Subject(kind, known));
    }
}

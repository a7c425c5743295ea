package org.openvha.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openvha.audit.access.AccessAudit;
import org.openvha.audit.access.AccessAuditFiles;
import org.openvha.audit.access.Pattern;
import org.openvha.document.OutputFolder;
import org.openvha.register.accessaudit.AccessAudits;
import org.openvha.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "access",
        description = {
            "Who read whom in a month, and why: unusual patterns first, then by user, as a page and as tables.",
            "docs/access-audit.md says what counts as unusual, and so does the page. The audit is itself logged as",
            "a consultation. What it writes holds personal data. Verify the log first: ./vha audit verify"
        },
        footer = {
            "  ./vha audit access --month 2024-01 --reason \"Monthly inspection\"",
            "  ./vha audit access --month 2024-01 --out audit --zone Europe/London --reason \"Yearly inspection\""
        })
final class AuditAccessCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--month",
            required = true,
            paramLabel = "MONTH",
            converter = CalendarMonth.class,
            description = "Year and month, such as 2024-01.")
    private YearMonth month;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the files; made if absent (default: access- and the month).")
    private Path out;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = TimeZoneName.class,
            description = "Time zone of days and hours (default: setting zone).")
    private ZoneId zone;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; goes into the log. Must be given.")
    private String reason;

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        Settings settings = service.read();
        Path folder = out == null ? Path.of("access-" + month) : out;
        Optional<String> why = Optional.of(GivenReason.required(reason));
        try (UntilStopped open = new UntilStopped(console.err());
                OutputFolder files = OutputFolder.prepare(folder, AccessAuditFiles.NAMES)) {
            OpenRegister opened = OpenRegister.in(open, settings, console);
            AccessAudit audit = new AccessAudits(
                            opened.database().dataSource(), opened.register().journal())
                    .of(
                            month,
                            zone == null ? settings.zone() : zone,
                            opened.clock().instant(),
                            why);
            AccessAuditFiles.write(audit, files);
            console.out()
                    .println(Words.counted(audit.users().size(), "user", "users") + ", "
                            + Words.counted(audit.readings(), "reading of a person", "readings of people") + ", "
                            + Words.number(audit.readAtOnce()) + " read many at once, "
                            + Words.counted(audit.patterns().size(), "unusual pattern", "unusual patterns") + ".");
            for (Pattern.Kind kind : Pattern.Kind.values()) {
                long count = audit.patterns().stream()
                        .filter(pattern -> pattern.kind() == kind)
                        .count();
                if (count > 0) {
                    console.out().println("  " + kind.label() + ": " + Words.number(count));
                }
            }
            console.out().println("The page: " + Checkout.shown(folder.resolve(AccessAuditFiles.PAGE)));
        }
        return ExitStatus.DONE;
    }
}

package org.openvha.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.openvha.document.BadInputException;
import org.openvha.register.journal.StoredLog;
import org.openvha.register.keys.KeyFolder;
import org.openvha.register.retention.Retention;
import org.openvha.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "retention",
        description = {
            "What has been kept for as long as it may be: says what would go, or erases it.",
            "Earlier lists, simulations' lists, people who left the facts, and whom old entries of the log are about",
            "are kept for three years. What is erased is certified in the log, which holds as before. It cannot be",
            "undone. docs/retention.md says what goes when, and what to do after a backup was restored."
        },
        footer = {
            "  ./vha retention --dry-run",
            "  ./vha retention --dry-run --as-of 2027-01-31",
            "  ./vha retention --erase --reason \"Monthly retention, case 2027/1\""
        })
final class RetentionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--dry-run", description = "Only say what would go.")
    private boolean dryRun;

    @Option(names = "--erase", description = "Erase it.")
    private boolean erase;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = CalendarDate.class,
            description = "By this day (default: today, in UTC). To erase, it must have come.")
    private LocalDate asOf;

    @Option(names = "--with-people", description = "With --dry-run: name the people who would go; asks for a reason.")
    private boolean withPeople;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; goes into the log.")
    private String reason;

    @Option(
            names = "--former-keys-destroyed",
            description = {
                "With --erase: say that all key folders but the one that is set were destroyed, with every copy.",
                "Goes into the log, with the reason. Asked for where backups were made with more than one."
            })
    private boolean formerKeysDestroyed;

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        if (dryRun == erase) {
            throw new BadInputException("Say which: --dry-run to hear what would go, --erase to erase it.");
        }
        if (erase && withPeople) {
            throw new BadInputException(
                    "--with-people names people, and nobody is named when they are erased. Give it with --dry-run.");
        }
        if (formerKeysDestroyed && !erase) {
            throw new BadInputException(
                    "--former-keys-destroyed goes into the log before something is erased. Give it with --erase.");
        }
        if (erase && (reason == null || reason.isBlank())) {
            throw new BadInputException(
                    "What is erased cannot be brought back, so say why: --reason \"...\". It goes into the log.");
        }
        Optional<String> why =
                erase || withPeople ? Optional.of(GivenReason.required(reason)) : Optional.ofNullable(reason);
        Console console = Console.of(spec);
        Settings settings = service.read();
        try (UntilStopped open = new UntilStopped(console.err())) {
            OpenRegister opened = OpenRegister.in(open, settings, console);
            LocalDate today = LocalDate.ofInstant(opened.clock().instant(), ZoneOffset.UTC);
            LocalDate day = asOf == null ? today : asOf;
            if (erase && day.isAfter(today)) {
                throw new BadInputException("Nothing is erased as of " + day
                        + ", which has not come. Name today or an earlier day, or ask with --dry-run.");
            }
            DataSource database = opened.database().dataSource();
            Optional<KeyFolder> keys = erase ? keys(open, settings, database, opened.clock()) : Optional.empty();
            Retention retention = new Retention(database, opened.register().journal(), keys);
            RetentionText text =
                    new RetentionText(retention, day, settings.keyFolder().isPresent(), console.out());
            if (formerKeysDestroyed) {
                retention.formerKeysDestroyed(why.orElseThrow());
            }
            if (erase) {
                text.erase(why.orElseThrow());
            } else {
                text.dryRun(withPeople ? why : Optional.empty());
            }
        }
        return ExitStatus.DONE;
    }

    /** Those of this database; empty if none are kept. */
    private static Optional<KeyFolder> keys(UntilStopped open, Settings settings, DataSource database, Clock clock)
            throws Exception {
        if (settings.keyFolder().isEmpty()) {
            return Optional.empty();
        }
        Path place = KeyPlace.in(settings);
        KeyFolder keys = open.open(() -> KeyFolder.open(place));
        keys.refuseForAnother(new StoredLog(database, clock).id());
        return Optional.of(keys);
    }
}

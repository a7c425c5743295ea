package org.openvha.audit.access;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The audit as tables: UTF-8, lines end in LF. Cells hold what people typed, so one that a spreadsheet would take for a formula gets an apostrophe in front, by which it is
 * shown as text.
 */
final class AccessAuditCsv {

    /** With the offset, since an hour comes twice when clocks go back. */
    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx", Locale.ROOT);

    private AccessAuditCsv() {}

    /** A row for each entry, user by user; the stream stays open. */
    static void entries(AccessAudit audit, OutputStream out) throws IOException {
        CsvWriter csv = writer(out);
        csv.writeRecord(
                "entry",
                "time",
                "user",
                "role",
                "door",
                "operation",
                "action",
                "outcome",
                "individual_id",
                "reason",
                "persons_bcu",
                "own_bcu",
                "read_at_once",
                "times_refused",
                "outside_own_bcu",
                "out_of_hours",
                "followed_by_action",
                "written_later_than_it_says",
                "details");
        for (Judged judged : audit.entries()) {
            Access access = judged.access();
            row(
                    csv,
                    Long.toString(access.number()),
                    LOCAL.format(judged.local()),
                    access.user().name(),
                    access.user().role(),
                    access.door(),
                    access.operation(),
                    access.action(),
                    access.outcome(),
                    access.individual().orElse(access.erased() ? "erased" : ""),
                    access.reason().orElse(access.erased() ? "erased" : ""),
                    access.personsBcu().orElse(""),
                    access.ownBcu().orElse(""),
                    Long.toString(access.readsAtOnce()),
                    Long.toString(access.refusals()),
                    yesOrNo(access.outsideOwnBcu() || access.refusedForAnotherBcu()),
                    yesOrNo(judged.outOfHours()),
                    judged.followed().words(),
                    yesOrNo(access.early()),
                    access.details());
        }
        csv.flush();
    }

    /** A row for each pattern, in order; the stream stays open. */
    static void patterns(AccessAudit audit, OutputStream out) throws IOException {
        CsvWriter csv = writer(out);
        csv.writeRecord("pattern", "user", "role", "count", "what");
        for (Pattern pattern : audit.patterns()) {
            row(
                    csv,
                    pattern.kind().label(),
                    pattern.user().name(),
                    pattern.user().role(),
                    Long.toString(pattern.count()),
                    pattern.words());
        }
        csv.flush();
    }

    private static void row(CsvWriter csv, String... cells) {
        csv.writeRecord(Stream.of(cells).map(AccessAuditCsv::text).toArray(String[]::new));
    }

    /** What a spreadsheet shows as it stands. */
    static String text(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String yesOrNo(boolean which) {
        return which ? "yes" : "no";
    }

    private static CsvWriter writer(OutputStream out) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}

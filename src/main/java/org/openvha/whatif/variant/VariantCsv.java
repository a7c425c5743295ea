package org.openvha.whatif.variant;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openvha.whatif.CsvStamp;
import org.openvha.whatif.statistics.Estimate;
import org.openvha.whatif.statistics.Interval;
import org.openvha.whatif.statistics.Rounded;

/**
 * Writes variants as rows: some columns that say which it is, then its figures, the same for sweeps and ablations. RFC 4180, UTF-8, lines end in LF; a share or ratio that
 * there is not is empty.
 */
public final class VariantCsv {

    private final CsvWriter csv;
    private final CsvStamp stamp;

    /**
     * Writes the header; the stream stays open.
     *
     * @param which the first columns' names
     * @param base whose groups the last columns but the stamp are of
     */
    public VariantCsv(OutputStream out, List<String> which, Base base) {
        stamp = CsvStamp.of(base.ruleSet(), base.asOf());
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> header = new ArrayList<>(which);
        header.addAll(List.of(
                "listed",
                "net_change",
                "entrants",
                "leavers",
                "rescored",
                "score_changed",
                "flags_changed",
                "under_18",
                "under_18_change",
                "under_18_share",
                "top_100_overlap",
                "touched"));
        for (GroupRatio ratio : base.unchanged().ratios()) {
            String name = "ratio_" + word(ratio.attribute()) + "_" + word(ratio.group());
            header.addAll(List.of(name, name + "_lower", name + "_upper", name + "_small"));
        }
        csv.writeRecord(stamp.header(header));
    }

    /** @param which the first columns */
    public void row(List<String> which, Effect effect) {
        List<String> row = new ArrayList<>(which);
        row.add(Integer.toString(effect.list().listed()));
        row.add(Integer.toString(effect.net()));
        row.add(Integer.toString(effect.entrants()));
        row.add(Integer.toString(effect.leavers()));
        row.add(Integer.toString(effect.rescored()));
        row.add(Integer.toString(effect.scoreChanged()));
        row.add(Integer.toString(effect.flagsChanged()));
        row.add(Integer.toString(effect.list().under18()));
        row.add(Integer.toString(effect.under18Change()));
        row.add(text(Rounded.of(effect.list().under18Share())));
        row.add(Integer.toString(effect.topOverlap()));
        row.add(Integer.toString(effect.touched()));
        for (GroupRatio ratio : effect.list().ratios()) {
            Optional<Interval> interval = ratio.ratio().flatMap(Estimate::interval);
            row.add(text(ratio.ratio().flatMap(estimate -> Rounded.of(estimate.value()))));
            row.add(text(interval.map(limits -> Rounded.of(limits.lower()))));
            row.add(text(interval.flatMap(limits -> Rounded.of(limits.upper()))));
            row.add(Boolean.toString(ratio.small()));
        }
        csv.writeRecord(stamp.row(row));
    }

    /** To be called at the end. */
    public void flush() throws IOException {
        csv.flush();
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static String word(String code) {
        return code.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}

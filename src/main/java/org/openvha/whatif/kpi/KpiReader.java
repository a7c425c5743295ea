package org.openvha.whatif.kpi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvha.document.Digests;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.document.Yaml;
import org.openvha.document.YamlMap;
import org.openvha.ruleset.provenance.Basis;

/** Reads {@code kpis.yaml}; what is wrong becomes findings, reported all at once. */
final class KpiReader {

    private static final String AT_LEAST = "at-least";
    private static final String AT_MOST = "at-most";

    private KpiReader() {}

    static Kpis read(Path rulesFolder) {
        Findings findings = new Findings();
        YamlMap file = Yaml.read(rulesFolder.resolve(Kpis.FILE), Kpis.FILE, findings);
        List<Kpi> kpis = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap entry : file.maps("kpis")) {
            Kpi kpi = kpi(entry);
            if (!ids.add(kpi.id())) {
                entry.finding(entry.line("id"), kpi.id() + " stands twice", "Give this KPI an id of its own");
            }
            kpis.add(kpi);
        }
        if (kpis.isEmpty()) {
            file.finding(file.line("kpis"), "there are no KPIs", "Write them below 'kpis', each after a dash");
        }
        file.noOtherKeys();
        findings.throwIfPresent(Kpis.FILE + " is refused:");
        return new Kpis(kpis, digest(rulesFolder.resolve(Kpis.FILE)));
    }

    private static String digest(Path file) {
        try {
            return Digests.sha256(Files.readAllBytes(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Kpi kpi(YamlMap entry) {
        String id = entry.text("id");
        if (!id.isEmpty() && !id.matches("KPI-[0-9]{2,3}")) {
            entry.finding(
                    entry.line("id"), "'" + id + "' is not a KPI's id", "Write KPI- and a number, such as KPI-01");
        }
        Optional<Measure> measure = measure(entry);
        Optional<BigDecimal> atLeast = limit(entry, AT_LEAST, measure);
        Optional<BigDecimal> atMost = limit(entry, AT_MOST, measure);
        if (!entry.has(AT_LEAST) && !entry.has(AT_MOST)) {
            entry.finding(entry.line(), "there is no limit", "Add 'at-least: ...', 'at-most: ...' or both");
        }
        if (atLeast.isPresent() && atMost.isPresent() && atLeast.get().compareTo(atMost.get()) > 0) {
            entry.finding(
                    entry.line(AT_MOST),
                    "nothing is at least " + atLeast.get() + " and at most " + atMost.get(),
                    "Write the smaller number at 'at-least'");
        }
        unit(entry, measure);
        Kpi kpi = new Kpi(
                id,
                measure.orElse(Measure.LIST_SIZE),
                atLeast,
                atMost,
                basis(entry),
                entry.text("source"),
                entry.text("because"));
        entry.noOtherKeys();
        return kpi;
    }

    private static Optional<Measure> measure(YamlMap entry) {
        String name = entry.text("measure");
        Optional<Measure> measure = Measure.labelled(name);
        if (measure.isEmpty() && !name.isEmpty()) {
            entry.finding(
                    entry.line("measure"), "'" + name + "' is not a measure", Nearest.remedy(name, Measure.labels()));
        }
        return measure;
    }

    /** The unit is written out for readers; it says nothing that the measure does not say. */
    private static void unit(YamlMap entry, Optional<Measure> measure) {
        String unit = entry.text("unit");
        measure.map(known -> known.unit().label())
                .filter(label -> !unit.isEmpty() && !unit.equals(label))
                .ifPresent(label -> entry.finding(
                        entry.line("unit"), "'" + unit + "' is not the unit of this measure", "Write unit: " + label));
    }

    private static Optional<BigDecimal> limit(YamlMap entry, String key, Optional<Measure> measure) {
        Optional<BigDecimal> limit = entry.optionalText(key).flatMap(text -> number(entry, key, text));
        if (limit.isPresent() && measure.isPresent() && !isPossible(limit.get(), measure.get())) {
            entry.finding(
                    entry.line(key),
                    "'" + key + "' is " + limit.get() + ", which this measure can never be",
                    "Write a number from " + measure.get().least() + " to "
                            + measure.get().most());
        }
        return limit;
    }

    private static Optional<BigDecimal> number(YamlMap entry, String key, String text) {
        if (text.matches("-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,6})?")) {
            return Optional.of(new BigDecimal(text));
        }
        entry.finding(
                entry.line(key),
                "'" + key + "' must be a number such as 20 or 12.5",
                "Write " + key + ": and then a number");
        return Optional.empty();
    }

    private static boolean isPossible(BigDecimal limit, Measure measure) {
        return limit.compareTo(BigDecimal.valueOf(measure.least())) >= 0
                && limit.compareTo(BigDecimal.valueOf(measure.most())) <= 0;
    }

    private static Basis basis(YamlMap entry) {
        String label = entry.text("basis");
        Optional<Basis> basis = Basis.labelled(label);
        if (basis.isEmpty() && !label.isEmpty()) {
            entry.finding(entry.line("basis"), "'" + label + "' is not a basis", Nearest.remedy(label, Basis.labels()));
        }
        return basis.orElse(Basis.ASSUMPTION);
    }
}

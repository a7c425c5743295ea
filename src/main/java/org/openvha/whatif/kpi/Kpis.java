package org.openvha.whatif.kpi;

import java.nio.file.Path;
import java.util.List;

/**
 * All KPIs of a {@code rules} folder, in the order of the file.
 *
 * @param digest SHA-256 of the bytes of the file
 */
public record Kpis(List<Kpi> all, String digest) {

    /** The file's name in a {@code rules} folder. It belongs to no rule set, so no digest of a set covers it. */
    public static final String FILE = "kpis.yaml";

    public Kpis {
        all = List.copyOf(all);
    }

    /**
     * Reads the file of a {@code rules} folder.
     *
     * @throws org.openvha.document.BadInputException with every finding, if it is missing, incomplete, or has keys, measures or limits that cannot be
     */
    public static Kpis read(Path rulesFolder) {
        return KpiReader.read(rulesFolder);
    }

    /** One result for each, in the same order. */
    public List<KpiResult> judge(Measured measured) {
        return all.stream().map(kpi -> kpi.judge(measured)).toList();
    }

    /** Ids of the KPIs that are breached: each must be explained before the candidate can be published. */
    public static List<String> explanationRequired(List<KpiResult> results) {
        return results.stream()
                .filter(KpiResult::breached)
                .map(result -> result.kpi().id())
                .toList();
    }
}

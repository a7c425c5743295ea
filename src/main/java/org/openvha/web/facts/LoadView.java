package org.openvha.web.facts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openvha.facts.FactsFile;
import org.openvha.facts.RowCounts;
import org.openvha.register.facts.FactChanges;
import org.openvha.register.facts.Load;

/** A load as the API shows it; rows and changes by file, under the names that stand in zips without {@code .csv}. */
record LoadView(
        long id,
        Instant loadedAt,
        String kind,
        boolean whole,
        String factsDigest,
        String demographicsDigest,
        Map<String, RowCounts> rows,
        Map<String, Changes> changes,
        long individualsLeftOut,
        int unmatchedReviews,
        List<String> warnings,
        String rejected) {

    /** What a load did to the facts of a file. */
    record Changes(long added, long superseded, long withdrawn, long unchanged) {

        static Changes of(FactChanges changes) {
            return new Changes(changes.added(), changes.superseded(), changes.withdrawn(), changes.unchanged());
        }
    }

    static LoadView of(Load load) {
        return new LoadView(
                load.id(),
                load.loadedAt(),
                load.kind().name(),
                load.whole(),
                load.factsDigest(),
                load.demographicsDigest(),
                byName(load.rows(), Function.identity()),
                byName(load.changes(), Changes::of),
                load.individualsLeftOut(),
                load.unmatchedReviews(),
                load.warnings(),
                "/api/loads/" + load.id() + "/rejected.csv");
    }

    private static <T, V> Map<String, V> byName(Map<FactsFile, T> byFile, Function<T, V> view) {
        Map<String, V> byName = new LinkedHashMap<>();
        for (FactsFile file : FactsFile.values()) {
            byName.put(file.key(), view.apply(byFile.get(file)));
        }
        return byName;
    }
}

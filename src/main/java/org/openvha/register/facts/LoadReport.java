package org.openvha.register.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvha.document.CanonicalJson;
import org.openvha.facts.FactsFile;
import org.openvha.facts.RowCounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a load counted and warned of, as it is kept in {@code fact_load.report}. */
record LoadReport(
        Map<FactsFile, RowCounts> rows,
        Map<FactsFile, FactChanges> changes,
        long individualsLeftOut,
        int unmatchedReviews,
        List<String> warnings) {

    private static final JsonMapper JSON = new JsonMapper();

    static LoadReport read(String json) {
        JsonNode report = JSON.readTree(json);
        Map<FactsFile, RowCounts> rows = new EnumMap<>(FactsFile.class);
        Map<FactsFile, FactChanges> changes = new EnumMap<>(FactsFile.class);
        for (FactsFile file : FactsFile.values()) {
            rows.put(file, rows(report.get("rows").get(file.key())));
            changes.put(file, changes(report.get("changes").get(file.key())));
        }
        List<String> warnings = new ArrayList<>();
        report.get("warnings").forEach(warning -> warnings.add(warning.stringValue()));
        return new LoadReport(
                Collections.unmodifiableMap(rows),
                Collections.unmodifiableMap(changes),
                report.get("individualsLeftOut").longValue(),
                report.get("unmatchedReviews").intValue(),
                List.copyOf(warnings));
    }

    String json() {
        return new String(CanonicalJson.bytes(tree()), StandardCharsets.UTF_8);
    }

    private Map<String, Object> tree() {
        Map<String, Object> ofRows = new LinkedHashMap<>();
        rows.forEach((file, row) ->
                ofRows.put(file.key(), Map.of("in", row.in(), "accepted", row.accepted(), "refused", row.refused())));
        Map<String, Object> ofChanges = new LinkedHashMap<>();
        changes.forEach((file, change) -> ofChanges.put(
                file.key(),
                Map.of(
                        "added", change.added(),
                        "superseded", change.superseded(),
                        "withdrawn", change.withdrawn(),
                        "unchanged", change.unchanged())));
        return Map.of(
                "rows", ofRows,
                "changes", ofChanges,
                "individualsLeftOut", individualsLeftOut,
                "unmatchedReviews", unmatchedReviews,
                "warnings", warnings);
    }

    private static RowCounts rows(JsonNode counts) {
        return new RowCounts(
                counts.get("in").longValue(),
                counts.get("accepted").longValue(),
                counts.get("refused").longValue());
    }

    private static FactChanges changes(JsonNode counts) {
        return new FactChanges(
                counts.get("added").longValue(),
                counts.get("superseded").longValue(),
                counts.get("withdrawn").longValue(),
                counts.get("unchanged").longValue());
    }
}

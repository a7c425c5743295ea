package org.openvha.register.lists;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.assessment.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Adds up an explanation. */
record AssessmentSums(String text, JsonNode assessment) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static AssessmentSums of(byte[] json) {
        return new AssessmentSums(new String(json, StandardCharsets.UTF_8), JSON.readTree(json));
    }

    PersonBeside beside(Optional<Integer> rank) {
        JsonNode criteria = assessment.get("criteria");
        int met = (int) criteria.valueStream()
                .filter(criterion -> criterion.get("met").asBoolean())
                .count();
        return new PersonBeside(
                assessment.get("individual").asString(),
                rank,
                Outcome.valueOf(assessment.get("outcome").asString()),
                assessment.get("score").asLong(),
                assessment.get("incomplete").asBoolean(),
                pointsBy("rule"),
                pointsBy("crimeType"),
                assessment.get("contributions").size(),
                assessment.get("exclusions").size(),
                met,
                criteria.size(),
                assessment.get("flags").size(),
                text);
    }

    private SortedMap<String, Long> pointsBy(String key) {
        SortedMap<String, Long> points = new TreeMap<>();
        for (JsonNode contribution : assessment.get("contributions")) {
            if (contribution.has(key)) {
                points.merge(
                        contribution.get(key).asString(),
                        contribution.get("points").asLong(),
                        Long::sum);
            }
        }
        return Collections.unmodifiableSortedMap(points);
    }
}

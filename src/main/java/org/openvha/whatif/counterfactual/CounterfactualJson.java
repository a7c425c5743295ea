package org.openvha.whatif.counterfactual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Criterion;
import org.openvha.document.CanonicalJson;

/** A result as one canonical JSON object (RFC 8785); docs/counterfactual.md says what its members are. */
public final class CounterfactualJson {

    private CounterfactualJson() {}

    /** @param factsDigest of the facts that the case file is from */
    public static byte[] bytes(Counterfactual result, String factsDigest) {
        Assessment assessment = result.assessment();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mode", "simulation");
        json.put("individual", assessment.individual());
        json.put("ruleSet", result.rules().id());
        json.put("ruleSetDigest", result.rules().digest());
        json.put("factsDigest", factsDigest);
        json.put("asOf", assessment.asOf().toString());
        json.put("outcome", assessment.outcome().name());
        json.put("score", assessment.score());
        json.put("incomplete", assessment.incomplete());
        json.put("factsNotKnown", result.unknown());
        json.put("sizes", result.sizes().stream().map(CounterfactualJson::size).toList());
        json.put("timeAlone", timeAlone(result.timeAlone()));
        return CanonicalJson.bytes(json);
    }

    private static Map<String, Object> size(SizeResult size) {
        return Map.of(
                "facts", size.facts(),
                "combinations", size.combinations(),
                "searched", size.searched(),
                "tried", size.tried().stream().map(Change::name).toList(),
                "notTried", size.notTried().stream().map(Change::name).toList(),
                "sets", size.sets().stream().map(CounterfactualJson::set).toList());
    }

    private static Map<String, Object> set(FoundSet set) {
        return Map.of(
                "facts", set.effects().stream().map(CounterfactualJson::effect).toList(),
                "outcome", set.outcome().name(),
                "score", set.score());
    }

    private static Map<String, Object> effect(Effect effect) {
        Map<String, Object> json = fact(effect.fact());
        json.put(
                "alternatives",
                effect.alternatives().stream()
                        .map(CounterfactualJson::alternative)
                        .toList());
        return json;
    }

    private static Map<String, Object> alternative(Alternative alternative) {
        return alternative.change() == Change.WITHDRAWN
                ? Map.of("withdrawn", true)
                : Map.of("corrected", new TreeMap<>(alternative.corrected()));
    }

    private static Map<String, Object> fact(FactId fact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", fact.kind().name());
        json.put("id", fact.id());
        return json;
    }

    private static Map<String, Object> timeAlone(TimeAlone time) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("until", time.until().toString());
        time.turn().ifPresent(turn -> {
            json.put("day", turn.day().toString());
            json.put("outcome", turn.after().outcome().name());
            json.put("score", turn.after().score());
            json.put(
                    "criteria",
                    turn.criteria().stream().map(CounterfactualJson::criterion).toList());
            json.put(
                    "changes",
                    turn.changes().stream().map(CounterfactualJson::change).toList());
            json.put("custodyOver", turn.ended());
        });
        time.back().ifPresent(day -> json.put("back", day.toString()));
        return json;
    }

    private static Map<String, Object> criterion(Criterion criterion) {
        return Map.of(
                "rule", criterion.rule(),
                "met", criterion.met(),
                "observed", criterion.observed(),
                "required", criterion.required());
    }

    private static Map<String, Object> change(FactChange change) {
        Map<String, Object> json = fact(change.fact());
        json.put("rulesBefore", List.copyOf(change.before()));
        json.put("rules", List.copyOf(change.after()));
        return json;
    }
}

package org.openvha.cli;

import java.util.Map;
import org.openvha.document.IndentedJson;
import org.openvha.register.rulesets.Evidence;
import org.openvha.register.rulesets.EvidenceKind;
import org.openvha.ruleset.RuleSet;

/** What loading refuses is wrong with a set; a set that was loaded has none of it. */
final class LoadedValidation implements CandidateValidation {

    @Override
    public Evidence of(RuleSet candidate) {
        String result = IndentedJson.text(json -> {
            json.writeStartObject();
            json.writeStringProperty("ruleSet", candidate.id());
            json.writeStringProperty("digest", candidate.digest());
            json.writeStringProperty("checked", "loading");
            json.writeNumberProperty("errors", 0);
            json.writeArrayPropertyStart("findings");
            json.writeEndArray();
            json.writeEndObject();
        });
        return Evidence.of(EvidenceKind.VALIDATION, candidate.digest(), Map.of("errors", 0L), result);
    }
}

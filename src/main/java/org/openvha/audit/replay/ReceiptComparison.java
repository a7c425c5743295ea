package org.openvha.audit.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.openvha.assessment.Receipt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a receipt against another of the same question, member by member; what the first does not say is not compared. */
record ReceiptComparison(ReceiptFile receipt) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> INPUTS = List.of(
            "ruleSet",
            "ruleSetDigest",
            "factsDigest",
            "demographicsDigest",
            "rows",
            "individualsLeftOut",
            "unmatchedReviews",
            "incomplete");
    private static final List<String> RESULTS = List.of("outcomes", "resultDigest");

    /** What the result follows from. */
    List<Difference> inputs(Receipt again) {
        return differences(INPUTS, again);
    }

    List<Difference> results(Receipt again) {
        return differences(RESULTS, again);
    }

    private List<Difference> differences(List<String> names, Receipt again) {
        JsonNode got = tree(again);
        return names.stream()
                .filter(name -> !receipt.member(name).isMissingNode())
                .map(name -> JsonDifference.between(Optional.empty(), name, receipt.member(name), got.path(name)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static JsonNode tree(Receipt receipt) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            receipt.write(bytes);
            return JSON.readTree(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

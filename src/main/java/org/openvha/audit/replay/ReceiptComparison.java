package org.openvha.audit.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvha.assessment.Receipt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a receipt against another of the same question, member by member. One of another version of the software may say less or more; of this version, a member that is missing or that is
 * none of a receipt's is a difference.
 */
record ReceiptComparison(ReceiptFile receipt) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> INPUTS = List.of(
            "mode",
            "ruleSet",
            "ruleSetDigest",
            "factsDigest",
            "demographicsDigest",
            "rows",
            "individualsLeftOut",
            "unmatchedReviews",
            "incomplete");
    private static final List<String> RESULTS = List.of("outcomes", "resultDigest");

    /** What the receipt of a run in a database says beside, and what it leaves out: its facts came in several loads. */
    private static final Set<String> OF_RUNS = Set.of("run", "load");

    private static final Set<String> OF_FILES = Set.of("rows", "individualsLeftOut", "unmatchedReviews");
    private static final Set<String> MODES_OF_RUNS = Set.of("assessment", "simulation");

    /** What the result follows from. */
    List<Difference> inputs(Receipt again) {
        List<Difference> differences = new ArrayList<>(differences(INPUTS, again));
        if (receipt.madeBy().equals(again.software())) {
            differences.addAll(otherMembers(tree(again)));
        }
        return differences;
    }

    private List<Difference> otherMembers(JsonNode again) {
        boolean ofRun = receipt.run().isPresent();
        List<Difference> differences = new ArrayList<>();
        again.propertyNames().stream()
                .filter(name -> receipt.member(name).isMissingNode() && !(ofRun && OF_FILES.contains(name)))
                .forEach(name -> differences.add(difference(name, again.path(name))));
        receipt.names()
                .filter(name -> again.path(name).isMissingNode() && !(ofRun && OF_RUNS.contains(name)))
                .forEach(name -> differences.add(difference(name, again.path(name))));
        return differences;
    }

    private Difference difference(String name, JsonNode got) {
        return JsonDifference.between(Optional.empty(), name, receipt.member(name), got)
                .orElseThrow();
    }

    List<Difference> results(Receipt again) {
        return differences(RESULTS, again);
    }

    private List<Difference> differences(List<String> names, Receipt again) {
        JsonNode got = tree(again);
        return names.stream()
                .filter(name -> !receipt.member(name).isMissingNode() && !isModeOfRun(name))
                .map(name -> JsonDifference.between(Optional.empty(), name, receipt.member(name), got.path(name)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Files cannot tell in which mode a run was, only that it was in one. */
    private boolean isModeOfRun(String name) {
        return name.equals("mode")
                && receipt.run().isPresent()
                && MODES_OF_RUNS.contains(receipt.member(name).stringValue(""));
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

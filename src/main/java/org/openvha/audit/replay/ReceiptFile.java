package org.openvha.audit.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.IsoDates;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receipt as {@code assess} writes it or as a run in the database has it, of this or another version of the software: it is held against what it says and no more. */
public final class ReceiptFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final long LARGEST = 1024 * 1024;

    private final JsonNode members;

    private ReceiptFile(JsonNode members) {
        this.members = members;
    }

    /** @throws BadInputException if there is no such file, or it is no receipt */
    public static ReceiptFile read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new BadInputException("There is no receipt " + file.getFileName()
                        + " there. Name the receipt.json that ./vha assess wrote.");
            }
            return of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new BadInputException(
                    "The receipt " + file.getFileName() + " cannot be read. Check that you may read it.");
        }
    }

    /** @throws BadInputException if it is no receipt */
    public static ReceiptFile of(byte[] json) {
        try {
            ReceiptFile receipt = new ReceiptFile(JSON.readTree(json));
            receipt.ruleSet();
            receipt.ruleSetDigest();
            receipt.madeBy();
            receipt.asOf();
            receipt.text("factsDigest");
            receipt.text("resultDigest");
            return receipt;
        } catch (JacksonException notJson) {
            throw new BadInputException(
                    "This is no receipt: it is not JSON. Name the receipt.json that ./vha assess wrote.");
        }
    }

    public String ruleSet() {
        return text("ruleSet");
    }

    public String ruleSetDigest() {
        return text("ruleSetDigest");
    }

    /** Name and version of the software that wrote it. */
    public String madeBy() {
        return text("software");
    }

    public LocalDate asOf() {
        return IsoDates.read(text("asOf")).orElseThrow(() -> missing("asOf"));
    }

    /** Whether people who are not on the list were left out of {@code assessments.ndjson}. */
    public boolean listedOnly() {
        return members.path("listedOnly").booleanValue(false);
    }

    /** The run in a database that it is the receipt of; empty for one of {@code assess}. */
    public Optional<Long> run() {
        return members.path("run").isIntegralNumber()
                ? Optional.of(members.get("run").longValue())
                : Optional.empty();
    }

    /**
     * How it differs from another receipt that is to say the same, in the order in which this one says it. If that is of another version of the software, what this one does not say is not
     * compared; of the same, it is a difference.
     */
    public List<Difference> against(byte[] other) {
        JsonNode held = JSON.readTree(other);
        boolean same = held.path("software").stringValue("").equals(madeBy());
        return Stream.concat(names(), same ? held.propertyNames().stream() : Stream.of())
                .distinct()
                .map(name -> JsonDifference.between(Optional.empty(), name, members.path(name), held.path(name)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What it speaks of, in its order. */
    Stream<String> names() {
        return members.propertyNames().stream();
    }

    /** What it says of this; a missing node if it says nothing. */
    JsonNode member(String name) {
        return members.path(name);
    }

    private String text(String name) {
        if (!members.path(name).isString()) {
            throw missing(name);
        }
        return members.get(name).stringValue();
    }

    private static BadInputException missing(String name) {
        return new BadInputException("This is no receipt: it does not say " + name
                + ". Name the receipt.json that ./vha assess wrote, as it was written.");
    }
}

package org.openvha.register.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.vocabulary.Stratum;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds in an explanation what a subject has to do with it.
 *
 * @param rules those the explanation was made with, if they are still to be had: they tell an offence from a report of the same id
 * @param listed whether it is of somebody on the list; criteria touch these when met, and others when not
 */
record TouchReader(Subject subject, Optional<RuleSet> rules, boolean listed) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param ofClass ids of the person's offences of the class that is traced; of no account for other subjects */
    List<Touch> read(byte[] assessment, Set<String> ofClass) {
        JsonNode json = JSON.readTree(assessment);
        List<Touch> touches = new ArrayList<>();
        for (JsonNode item : json.path("contributions")) {
            if (contribution(item, ofClass)) {
                add("CONTRIBUTION", item, touches);
            }
        }
        for (JsonNode item : json.path("exclusions")) {
            if (ruleIs(item) || names(item) && excludes(item)) {
                add("EXCLUSION", item, touches);
            }
        }
        for (JsonNode item : json.path("criteria")) {
            if (ruleIs(item) && item.path("met").booleanValue() == listed) {
                touches.add(new Touch("CRITERION", text(item, "rule"), Optional.empty(), List.of(), criterion(item)));
            }
        }
        for (JsonNode item : json.path("flags")) {
            if (ruleIs(item) || names(item)) {
                add("FLAG", item, touches);
            }
        }
        return touches;
    }

    private boolean contribution(JsonNode item, Set<String> ofClass) {
        boolean offence = item.has("crimeType");
        return switch (subject.kind()) {
            case RULE -> ruleIs(item);
            case WEIGHT ->
                offence && ofClass.contains(item.path("facts").path(0).stringValue(""));
            case OFFENCE -> offence && names(item);
            case REPORT -> !offence && names(item);
        };
    }

    private boolean ruleIs(JsonNode item) {
        return subject.kind() == Subject.Kind.RULE && text(item, "rule").equals(subject.id());
    }

    private boolean names(JsonNode item) {
        return subject.kind().isFact()
                && item.path("facts")
                        .valueStream()
                        .anyMatch(fact -> fact.stringValue("").equals(subject.id()));
    }

    /** A rule excludes offences or reports, never both. */
    private boolean excludes(JsonNode item) {
        boolean reports = rules.flatMap(set -> set.rule(text(item, "rule")))
                .map(rule -> rule.checked().stratum() == Stratum.EXCLUSION
                        && rule.checked().type().name().equals("Report"))
                .orElse(subject.kind() == Subject.Kind.REPORT);
        return reports == (subject.kind() == Subject.Kind.REPORT);
    }

    private static void add(String kind, JsonNode item, List<Touch> touches) {
        touches.add(new Touch(
                kind,
                text(item, "rule"),
                item.has("points") ? Optional.of(item.get("points").longValue()) : Optional.empty(),
                item.path("facts")
                        .valueStream()
                        .map(fact -> fact.stringValue(""))
                        .toList(),
                text(item, "because")));
    }

    private static String criterion(JsonNode item) {
        return "observed " + text(item, "observed") + ", required " + text(item, "required");
    }

    private static String text(JsonNode item, String name) {
        return item.path(name).stringValue("");
    }
}

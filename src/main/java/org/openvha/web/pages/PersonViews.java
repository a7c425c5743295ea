package org.openvha.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.assessment.ConditionWords;
import org.openvha.document.BadInputException;
import org.openvha.register.Register;
import org.openvha.register.lists.ExplainedPerson;
import org.openvha.register.runs.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the view of a person's explanation from its JSON (contract, section 3). */
record PersonViews(Register register, PageWords words, Run run) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int WIDTH = 100;

    PersonView of(ExplainedPerson person) {
        return view(JSON.readTree(person.json()), person);
    }

    private PersonView view(JsonNode json, ExplainedPerson person) {
        RuleNames names = RuleNames.of(register, run);
        String individual = text(json, "individual");
        return new PersonView(
                individual,
                outcome(text(json, "outcome")),
                json.required("incomplete").asBoolean(),
                words.date(run.asOf()),
                run.ruleSet(),
                standing(),
                points(json, "score"),
                items(json, "contributions").map(this::contribution).toList(),
                exclusions(json, names),
                items(json, "criteria").map(item -> criterion(item, names)).toList(),
                items(json, "flags").map(item -> reason(item, names)).toList(),
                wholeText(person));
    }

    private static String outcome(String outcome) {
        return switch (outcome) {
            case "INCLUDED" -> "On the list";
            case "REMOVED" -> "Not on the list: all criteria are met, and an upheld review says otherwise";
            default -> "Not on the list: not every criterion is met";
        };
    }

    private String standing() {
        return run.inForce()
                ? "The list of this run is in force since "
                        + words.time(run.inForceFrom().orElseThrow()) + "."
                : "The list of this run is not in force any more.";
    }

    private PersonView.Points contribution(JsonNode item) {
        return new PersonView.Points(
                text(item, "rule"),
                facts(item),
                text(item, "because"),
                item.hasNonNull("crimeType") ? words.name(text(item, "crimeType")) : "",
                item.hasNonNull("weight") ? points(item, "weight") : "",
                item.hasNonNull("percent") ? points(item, "percent") + "%" : "",
                points(item, "points"));
    }

    private static PersonView.Reason reason(JsonNode item, RuleNames names) {
        String rule = text(item, "rule");
        String count = item.hasNonNull("count") ? " (" + item.required("count").asLong() + ")" : "";
        return new PersonView.Reason(rule, names.name(rule).orElse(rule) + count, facts(item), text(item, "because"));
    }

    /** All facts that one rule leaves out for one reason stand together: there may be hundreds. */
    private static List<PersonView.Reason> exclusions(JsonNode json, RuleNames names) {
        Map<String, PersonView.Reason> byReason = new LinkedHashMap<>();
        items(json, "exclusions")
                .map(item -> reason(item, names))
                .forEach(one -> byReason.merge(
                        one.rule() + " " + one.because(),
                        one,
                        (before, more) -> new PersonView.Reason(
                                before.rule(), before.name(), before.facts() + ", " + more.facts(), before.because())));
        return List.copyOf(byReason.values());
    }

    private static PersonView.Criterion criterion(JsonNode item, RuleNames names) {
        String rule = text(item, "rule");
        return new PersonView.Criterion(
                rule,
                names.name(rule).orElse(rule),
                item.required("met").asBoolean(),
                ConditionWords.ofObserved(text(item, "observed")),
                names.required(rule).orElseGet(() -> text(item, "required")));
    }

    private static String wholeText(ExplainedPerson person) {
        try {
            return person.words(WIDTH).orElse("");
        } catch (BadInputException rulesGone) {
            return rulesGone.getMessage();
        }
    }

    private String points(JsonNode item, String name) {
        return words.number(item.required(name).asLong());
    }

    private static String facts(JsonNode item) {
        return item.required("facts").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private static String text(JsonNode item, String name) {
        return item.required(name).asString();
    }

    private static Stream<JsonNode> items(JsonNode json, String name) {
        return json.required(name).valueStream();
    }
}

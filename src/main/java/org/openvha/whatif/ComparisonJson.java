package org.openvha.whatif;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openvha.ruleset.Change;
import tools.jackson.core.JsonGenerator;

/** What {@code comparison.json} says of a comparison itself (contract, section 4): keys in this order, numbers whole. */
public final class ComparisonJson {

    private final Comparison comparison;
    private final JsonGenerator json;

    private ComparisonJson(Comparison comparison, JsonGenerator json) {
        this.comparison = comparison;
        this.json = json;
    }

    /** Writes the members of an object that is open, and leaves it open for more. */
    public static void members(Comparison comparison, JsonGenerator json) {
        ComparisonJson members = new ComparisonJson(comparison, json);
        members.ofAll();
        members.moved("entrants", comparison.entrants());
        members.moved("leavers", comparison.leavers());
        members.moved("rescored", comparison.rescored());
        comparison.overTime().ifPresent(members::overTime);
    }

    /** The same naming nobody: of those who move, how many, and how many by each cause. */
    public static void countedMembers(Comparison comparison, JsonGenerator json) {
        ComparisonJson members = new ComparisonJson(comparison, json);
        members.ofAll();
        json.writeNumberProperty("entrants", comparison.entrants().size());
        json.writeNumberProperty("leavers", comparison.leavers().size());
        json.writeNumberProperty("rescored", comparison.rescored().size());
        members.causes();
        comparison.overTime().ifPresent(members::overTime);
    }

    private void ofAll() {
        Side baseline = comparison.baseline();
        Side candidate = comparison.candidate();
        json.writeStringProperty("mode", "simulation");
        json.writeStringProperty("baseline", baseline.ruleSet());
        json.writeStringProperty("candidate", candidate.ruleSet());
        json.writeStringProperty("asOf", baseline.asOf().toString());
        json.writeStringProperty("candidateAsOf", candidate.asOf().toString());
        json.writeStringProperty("baselineDigest", baseline.digest());
        json.writeStringProperty("candidateDigest", candidate.digest());
        json.writeStringProperty("factsDigest", comparison.factsDigest());
        json.writeNumberProperty("individuals", comparison.people());
        json.writeNumberProperty("baselineIncluded", baseline.included());
        json.writeNumberProperty("candidateIncluded", candidate.included());
        json.writeNumberProperty("scoreChanged", comparison.scoreChanged());
        json.writeNumberProperty("rankChanged", comparison.rankChanged());
        json.writeNumberProperty("movedByOthers", comparison.movedByOthers());
        json.writeNumberProperty("topOverlap", comparison.topOverlap());
        json.writeNumberProperty("outcomeChanged", comparison.outcomeChanged());
        json.writeNumberProperty("flagsChanged", comparison.flagsChanged());
        json.writeBooleanProperty("findsNothing", comparison.findsNothing());
        texts(
                "changes",
                comparison.difference().changes().stream().map(Change::cause).toList());
        texts("inWordsOnly", comparison.difference().inWordsOnly());
        json.writeObjectPropertyStart("flagged");
        comparison.marks().forEach(this::flagged);
        json.writeEndObject();
    }

    private void causes() {
        Set<String> causes = new TreeSet<>();
        Stream.of(comparison.entrants(), comparison.leavers(), comparison.rescored())
                .flatMap(List::stream)
                .forEach(each -> causes.addAll(each.causes()));
        json.writeObjectPropertyStart("causes");
        for (String cause : causes) {
            json.writeObjectPropertyStart(cause);
            json.writeNumberProperty("entrants", by(cause, comparison.entrants()));
            json.writeNumberProperty("leavers", by(cause, comparison.leavers()));
            json.writeNumberProperty("rescored", by(cause, comparison.rescored()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static long by(String cause, List<Moved> moved) {
        return moved.stream().filter(each -> each.causes().contains(cause)).count();
    }

    private void flagged(String rule, Marked marked) {
        json.writeObjectPropertyStart(rule);
        json.writeNumberProperty("baseline", marked.baseline());
        json.writeNumberProperty("candidate", marked.candidate());
        json.writeNumberProperty("gained", marked.gained());
        json.writeNumberProperty("lost", marked.lost());
        json.writeEndObject();
    }

    private void moved(String name, List<Moved> moved) {
        json.writeArrayPropertyStart(name);
        for (Moved each : moved) {
            json.writeStartObject();
            json.writeStringProperty("individual", each.individual());
            json.writeNumberProperty("baselineScore", each.baseline().score());
            json.writeNumberProperty("candidateScore", each.candidate().score());
            rank("baselineRank", each.baselineRank());
            rank("candidateRank", each.candidateRank());
            texts("causes", each.causes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Who is not on a list has no rank there. */
    private void rank(String name, int rank) {
        if (rank > 0) {
            json.writeNumberProperty(name, rank);
        }
    }

    private void overTime(OverTime overTime) {
        json.writeArrayPropertyStart("overTime");
        for (OverTime.Step step : overTime.steps()) {
            json.writeStartObject();
            json.writeStringProperty("cause", step.cause());
            json.writeNumberProperty("entrants", step.entrants());
            json.writeNumberProperty("leavers", step.leavers());
            json.writeNumberProperty("listed", step.listed());
            json.writeNumberProperty("leastNet", step.least());
            json.writeNumberProperty("mostNet", step.most());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}

package org.openvha.ruleset.changelog;

import java.util.List;
import org.openvha.document.IndentedJson;
import org.openvha.document.Software;
import org.openvha.ruleset.RuleSet;
import tools.jackson.core.JsonGenerator;

/** A change log's entry for programs. */
public record ChangeLogJson(ChangeLog log) {

    public String text() {
        return IndentedJson.text(this::write);
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("software", Software.NAME + " " + Software.version());
        set("before", log.before(), log.tests().digestBefore(), json);
        set("after", log.after(), log.tests().digestAfter(), json);
        json.writeStringProperty("note", log.note());
        json.writeBooleanProperty("changesResults", log.changesResults());
        json.writeBooleanProperty("changesTests", !log.tests().changes().isEmpty());
        json.writeName("sections").writeStartArray();
        log.sections().forEach(section -> section(section, json));
        json.writeEndArray();
        files("tests", log.tests().touched(), json);
        TestChanges changes = log.tests().changes();
        json.writeName("testChanges").writeStartObject();
        files("added", changes.added(), json);
        files("removed", changes.removed(), json);
        files("changed", changes.changed(), json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void files(String name, List<String> files, JsonGenerator json) {
        json.writeName(name).writeStartArray();
        files.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void set(String name, RuleSet set, String testsDigest, JsonGenerator json) {
        json.writeName(name).writeStartObject();
        json.writeStringProperty("id", set.id());
        json.writeStringProperty("title", set.title());
        json.writeStringProperty("digest", set.digest());
        json.writeStringProperty("testsDigest", testsDigest);
        json.writeEndObject();
    }

    private static void section(Section section, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("heading", section.heading());
        json.writeName("items").writeStartArray();
        for (Item item : section.items()) {
            json.writeStartObject();
            json.writeStringProperty("cause", item.cause());
            json.writeStringProperty("title", item.title());
            json.writeName("lines").writeStartArray();
            item.lines().forEach(line -> line(line, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void line(FromTo line, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("what", line.what());
        json.writeStringProperty("from", line.from());
        json.writeStringProperty("to", line.to());
        json.writeEndObject();
    }
}

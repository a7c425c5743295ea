package org.openvha.ruleset.changelog;

import org.openvha.document.IndentedJson;
import org.openvha.ruleset.RuleSet;
import tools.jackson.core.JsonGenerator;

/** A change log's entry for programs. */
public record ChangeLogJson(ChangeLog log) {

    public String text() {
        return IndentedJson.text(this::write);
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        set("before", log.before(), json);
        set("after", log.after(), json);
        json.writeStringProperty("note", log.note());
        json.writeBooleanProperty("changesResults", log.changesResults());
        json.writeName("sections").writeStartArray();
        log.sections().forEach(section -> section(section, json));
        json.writeEndArray();
        json.writeName("tests").writeStartArray();
        log.tests().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void set(String name, RuleSet set, JsonGenerator json) {
        json.writeName(name).writeStartObject();
        json.writeStringProperty("id", set.id());
        json.writeStringProperty("title", set.title());
        json.writeStringProperty("digest", set.digest());
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

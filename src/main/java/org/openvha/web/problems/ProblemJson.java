package org.openvha.web.problems;

import java.io.ByteArrayOutputStream;
import org.openvha.document.Finding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A problem as JSON, written by hand since it must also be written where there is no Spring. */
final class ProblemJson {

    private static final JsonFactory JSON = new JsonFactory();

    private ProblemJson() {}

    /** @param requestId to find the request in the log; empty where there is none */
    static byte[] of(Problem problem, String requestId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("type", Problem.URN + problem.type());
            json.writeStringProperty("title", problem.title());
            json.writeNumberProperty("status", problem.status());
            json.writeStringProperty("detail", problem.detail());
            json.writeStringProperty("remedy", problem.remedy());
            if (!problem.findings().isEmpty()) {
                findings(problem, json);
            }
            if (!requestId.isEmpty()) {
                json.writeStringProperty("requestId", requestId);
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void findings(Problem problem, JsonGenerator json) {
        json.writeName("findings").writeStartArray();
        for (Finding finding : problem.findings()) {
            json.writeStartObject();
            json.writeStringProperty("file", finding.file());
            json.writeNumberProperty("line", finding.line());
            json.writeStringProperty("problem", finding.problem());
            json.writeStringProperty("remedy", finding.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

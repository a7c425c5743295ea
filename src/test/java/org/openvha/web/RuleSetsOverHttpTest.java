package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rule sets over HTTP. */
class RuleSetsOverHttpTest {

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Client client;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder);
        client = service.client;
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_rule_set_and_rule_can_be_read() {
        for (JsonNode line : client.get("/api/rule-sets").json().get("ruleSets")) {
            String set = "/api/rule-sets/" + line.get("id").stringValue();
            assertThat(client.get(set).json().get("digest")).isEqualTo(line.get("digest"));
            assertThat(client.get(set + "/weights").json().get("weights")).isNotEmpty();
            assertThat(client.get(set + "/parameters").json().get("parameters")).isNotEmpty();
        }
        for (JsonNode rule : client.get("/api/rule-sets/vha-2024.01").json().get("rules")) {
            assertThat(client.get("/api/rule-sets/vha-2024.01/rules/"
                                    + rule.get("id").stringValue())
                            .json()
                            .get("name"))
                    .isEqualTo(rule.get("name"));
        }
    }

    @Test
    void a_rule_as_text_is_its_file() throws java.io.IOException {
        String text = client.get("/api/rule-sets/vha-2024.01/rules/EXC-01", "Accept", "text/plain")
                .text();
        assertThat(text)
                .isEqualTo(Files.readString(
                        Path.of("rules/vha-2024.01/exclusion/domestic-offences.drl"), StandardCharsets.UTF_8));
    }

    @Test
    void one_set_is_in_force_today() {
        assertThat(client.get("/api/rule-sets/vha-2024.01")
                        .json()
                        .get("inForce")
                        .booleanValue())
                .isTrue();
        assertThat(client.get("/api/rule-sets/vha-2020.04")
                        .json()
                        .get("effectiveFrom")
                        .stringValue())
                .isEqualTo("2020-04-01");
    }

    @Test
    void a_path_is_no_id() {
        for (String id : new String[] {"..", "..%2F..%2Frules%2Fvha-2024.01", "what-if%2Finclude-pwits", "nope"}) {
            assertThat(client.get("/api/rule-sets/" + id + "/weights").status())
                    .as(id)
                    .isEqualTo(id.equals("..") ? 400 : 404);
        }
        Answer misspelt = client.get("/api/rule-sets/vha-2024.1");
        assertThat(misspelt.json().get("remedy").stringValue()).contains("vha-2024.01");
        assertThat(client.get("/api/rule-sets/vha-2024.01/rules/EXC-99").status())
                .isEqualTo(404);
    }
}

package org.openvha.web;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmokeTest {
    @TempDir
    Path folder;

    @Test
    void smoke() throws Exception {
        try (RunningService s = RunningService.start(Options.USUAL, folder)) {
            Client c = s.client;
            System.out.println(c.get("/api/list"));
            System.out.println(c.postZip(
                    "/api/facts?whole=true", RunningService.zip(s.synthetic(2000, 1)), "Idempotency-Key", "k1"));
            System.out.println(c.post("/api/runs", "{\"asOf\":\"2024-01-31\"}"));
            System.out.println(c.get("/api/runs/1/events"));
            System.out.println(c.get("/api/list?limit=2"));
            System.out.println(c.get("/api/list?limit=2&crimeType=ROBBERY&order=-age"));
            System.out.println(c.get("/api/list.csv?limit=2"));
            Answer a = c.get("/api/list.csv?bcu=CN");
            System.out.println(a.response().headers() + a.text().substring(0, 200));
            String id =
                    c.get("/api/list?limit=2").json().at("/people/0/individual").stringValue();
            a = c.get("/api/individuals/" + Client.encoded(id) + "/assessment");
            System.out.println(a.response().headers() + a.text());
            System.out.println(c.get("/api/individuals/" + Client.encoded(id) + "/assessment", "Accept", "text/plain")
                    .text()
                    .substring(0, 300));
            System.out.println(c.get("/api/individuals/" + Client.encoded(id) + "/history"));
            System.out.println(c.post("/api/comparisons", "{\"individuals\":[\"" + id + "\"]}"));
            System.out.println(
                    c.post(
                            "/api/facts/corrections",
                            "{\"file\":\"offences\",\"row\":{\"offence_id\":\"X1\",\"individual_id\":\"" + id
                                    + "\",\"crime_report\":\"\",\"offence_code\":\"8N\",\"offence_date\":\"2024-01-05\",\"recorded_on\":\"2024-01-05\",\"role\":\"SUSPECT\",\"domestic\":\"false\",\"borough\":\"Camden\"}}"));
            System.out.println(
                    c.post(
                            "/api/facts/corrections",
                            "{\"file\":\"offences\",\"row\":{\"offence_id\":\"X1\",\"individual_id\":\"NOONE1\",\"role\":\"SUSPECTED\"}}"));
            System.out.println(
                    c.post("/api/facts/corrections", "{\"file\":\"offences\",\"id\":\"X1\",\"withdraw\":true}"));
            for (String p : new String[] {
                "/api/loads",
                "/api/loads/1",
                "/api/loads/1/rejected.csv",
                "/api/runs",
                "/api/runs/1",
                "/api/runs/1/list?limit=1",
                "/api/rule-sets",
                "/api/rule-sets/vha-2024.01",
                "/api/rule-sets/vha-2024.01/rules/EXC-01",
                "/api/rule-sets/vha-2024.01/weights",
                "/api/rule-sets/include-pwits/parameters",
                "/api/runs/1/assessments.ndjson",
                "/actuator/health/readiness",
                "/actuator/prometheus",
                "/"
            }) {
                String t = c.get(p).toString();
                System.out.println("## " + p + " " + t.substring(0, Math.min(1500, t.length())));
            }
        }
    }
}

package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted, and by what. */
class MetricsTest {

    @TempDir
    Path folder;

    @Test
    void loads_runs_and_requests_are_counted_without_anything_personal() {
        try (RunningService service = RunningService.start(Options.USUAL, folder)) {
            Client client = service.client;
            byte[] zip = RunningService.zip(service.synthetic(300, 1));
            client.postZip("/api/facts", zip);
            client.postZip("/api/facts", zip);
            client.postZip("/api/facts", new byte[1]);
            Answer run = client.post("/api/runs", "{\"asOf\":\"2024-01-31\"}");
            client.get(run.header("Location") + "/events");
            client.get("/api/individuals/N000001/assessment");
            client.get("/api/individuals/SECRET-1/assessment");
            client.get("/api/SECRET-2?SECRET-3=1");
            String metrics = client.get("/actuator/prometheus").text();
            while (!metrics.contains("openvha_runs_seconds_count{mode=\"ASSESSMENT\",state=\"DONE\"} 1")) {
                metrics = client.get("/actuator/prometheus").text();
            }
            assertThat(metrics)
                    .contains("openvha_loads_seconds_count{kind=\"extract\",outcome=\"changed\"} 1")
                    .contains("openvha_loads_seconds_count{kind=\"extract\",outcome=\"unchanged\"} 1")
                    .contains("openvha_loads_seconds_count{kind=\"extract\",outcome=\"refused\"} 1")
                    .contains("uri=\"/api/individuals/{id}/assessment\"")
                    .contains("hikaricp_connections")
                    .contains("jvm_memory_used_bytes")
                    .doesNotContain("N000001", "SECRET", folder.toString());
        }
    }
}

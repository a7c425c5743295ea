package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.TestDatabase;

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
                    .containsPattern("openvha_log_unsealed [1-9]")
                    .contains("openvha_log_unsealed_age_seconds")
                    .contains("openvha_retention_overdue_days 0")
                    .contains("hikaricp_connections")
                    .contains("jvm_memory_used_bytes")
                    .doesNotContain("N000001", "SECRET", folder.toString());
        }
    }

    @Test
    void a_client_that_goes_away_while_it_follows_a_run_is_forgotten() throws Exception {
        try (RunningService service =
                        RunningService.start(Options.USUAL, folder).withList(200);
                Connection held = TestDatabase.asOwner(service.database).getConnection()) {
            held.setAutoCommit(false);
            try (Statement statement = held.createStatement()) {
                statement.execute("LOCK TABLE listed IN ACCESS EXCLUSIVE MODE");
            }
            String run = service.client
                    .post("/api/runs", "{\"mode\":\"SIMULATION\",\"asOf\":\"2024-01-31\"}")
                    .header("Location");
            InputStream events = service.client
                    .http()
                    .send(service.client.request(run + "/events").build(), BodyHandlers.ofInputStream())
                    .body();
            assertThat(events.read()).isEqualTo('i');
            assertThat(service.client.get("/actuator/prometheus").text()).contains("openvha_run_followers 1");
            events.close();
            held.rollback();
            service.client.get(run + "/events");
            String metrics = service.client.get("/actuator/prometheus").text();
            while (!metrics.contains("openvha_run_followers 0")) {
                metrics = service.client.get("/actuator/prometheus").text();
            }
            assertThat(service.client.get(run).json().get("state").stringValue())
                    .isEqualTo("DONE");
        }
    }
}

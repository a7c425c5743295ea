package org.openvha.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.openvha.audit.LogKey;
import org.openvha.document.Digests;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.journal.Sealing;
import org.openvha.register.journal.StoredLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Until migration 16 a register kept of a comparison who moves. */
class EvidenceMigrationTest {

    private static final String WHOLE = """
            {"mode":"simulation","individuals":3,"entrants":[{"individual":"N1","candidateScore":120,"causes":["rule:EXC-01"]}],
            "leavers":[],"rescored":[{"individual":"N2","baselineScore":70,"causes":["rule:EXC-01","weight:8N"]}],"limits":{"kpis":[]}}""";

    private static final String DIGEST = Digests.sha256(WHOLE.getBytes(java.nio.charset.StandardCharsets.UTF_8));

    @Test
    void comparisons_of_before_lose_their_people_under_an_entry_of_the_log_and_keep_the_digest_of_the_whole() {
        DataSource database = TestDatabase.asOwner(TestDatabase.empty());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target("11")
                .placeholders(Map.of("applicationUser", "openvha", "schemaVersion", "11"))
                .load()
                .migrate();
        JdbcClient sql = JdbcClient.create(database);
        sql.sql(
                        "SET session_replication_role = replica;"
                                + " INSERT INTO rule_set_decision (rule_set, digest, decision, person, role, named_as, reason, decided_on, decided_at, software)"
                                + " VALUES ('vha-2025.01', 'd', 'SUBMITTED', '100', 'policy', 'policy:100', 'r', '2024-06-03', '2024-06-03 09:00Z', 's');"
                                + " ALTER TABLE submitted_evidence DROP CONSTRAINT made_from_known_bytes;"
                                + " INSERT INTO submitted_evidence (submission, kind, candidate_digest, baseline_digest, facts_digest, as_of, counts, breaches, result_digest, result)"
                                + " SELECT max(decision_id), 'COMPARISON', 'd', 'b', 'f', '2024-06-03', '{\"people\":3,\"demographics\":3,\"breakdowns\":6}', '{}', '"
                                + DIGEST + "', '" + WHOLE + "' FROM rule_set_decision;"
                                + " ALTER TABLE submitted_evidence ADD CONSTRAINT made_from_known_bytes CHECK ((kind = 'VALIDATION') = (inputs_digest IS NULL)) NOT VALID")
                .update();
        Migration.run(database, "openvha_application", "a test");

        String kept = sql.sql("SELECT result FROM submitted_evidence")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("N1", "N2", "120");
        JsonNode json = JsonMapper.shared().readTree(kept);
        assertThat(json.at("/comparisonDigest").asString()).isEqualTo(DIGEST);
        assertThat(json.at("/individuals").asInt()).isEqualTo(3);
        assertThat(json.at("/entrants").asInt()).isEqualTo(1);
        assertThat(json.at("/leavers").asInt()).isZero();
        assertThat(json.at("/causes/rule:EXC-01").toString())
                .isEqualTo("{\"leavers\":0,\"entrants\":1,\"rescored\":1}");
        assertThat(json.at("/limits").isMissingNode()).isFalse();
        assertThat(sql.sql("SELECT operation || ' ' || action || ' ' || details FROM audit_entry")
                        .query(String.class)
                        .single())
                .matches("ERASURE strip-evidence \\{\"digest\":\"sha256:[0-9a-f]{64}\",\"rows\":\"1\"}");
        LogKey key = LogKey.generate();
        Clock clock = Clock.systemUTC();
        new Sealing(database, clock, Tester.journal(database, clock), () -> key).seal();
        assertThat(new StoredLog(database, clock)
                        .verify(key.open(), List.of(), done -> {})
                        .verdict()
                        .fault())
                .isEmpty();
        assertThat(sql.sql(
                                "SELECT tgenabled::text FROM pg_trigger WHERE tgrelid = 'submitted_evidence'::regclass AND tgname = 'written_once'")
                        .query(String.class)
                        .single())
                .isEqualTo("O");
    }
}

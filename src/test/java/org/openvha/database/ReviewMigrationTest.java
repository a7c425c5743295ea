package org.openvha.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Until migration 14 an upheld review about a person passed them over whatever the rules came to, on the list or not. */
class ReviewMigrationTest {

    /** N1 is on the list, and the rules still include them; N2 was never on it. */
    private static final String BEFORE = """
            SET session_replication_role = replica;
            INSERT INTO fact_load VALUES (1, '2024-01-01 09:00Z', 'EXTRACT', true, 'f', 'd', '{}'), (2, '2024-02-01 09:00Z', 'CORRECTION', false, 'f', 'd', '{}');
            INSERT INTO run (mode, state, rule_set, rule_set_digest, as_of, load_id, software, started_at, ended_at, individuals, included, removed, not_included, incomplete, result_digest)
                VALUES ('ASSESSMENT', 'DONE', 'vha-2024.01', 'd', '2024-01-31', 1, 's', '2024-01-31 09:00Z', '2024-01-31 09:01Z', 2, 1, 0, 1, 0, 'd');
            INSERT INTO list_in_force VALUES (1, 'ASSESSMENT', '2024-01-31 09:01Z', NULL);
            INSERT INTO listed VALUES (1, 1, 'N1', 100, 'Camden', NULL, 30, false, false, '{}', '{}');
            INSERT INTO disclosure (individual_id, recipient, purpose, legal_basis, basis_text, agreement, fields, offences, load_id, recorded_by, recorded_on, recorded_at)
                SELECT person, 'r', 'p', 'COMMON_LAW', 'b', 'a', '{CUSTODY}', '{}', 1, 'r', '2024-01-31', '2024-01-31 10:00Z' FROM unnest(ARRAY['N1', 'N2']) AS person;
            INSERT INTO review_request (individual_id, about, reason, raised_by, raised_role, raised_on, raised_at)
                SELECT person, 'PERSON', 'r', 'a', 'analyst', '2024-01-31', '2024-01-31 11:00Z' FROM unnest(ARRAY['N1', 'N2']) AS person;
            INSERT INTO review_decision SELECT review, 'UPHELD', 'r', NULL, 'b', 'owner', '2024-02-01', '2024-02-01 09:00Z' FROM review_request;
            INSERT INTO removed_on_review VALUES (1, 'N1', 1, 2, 'PERSON', '2024-02-01', 'INCLUDED'), (2, 'N2', 1, 2, 'PERSON', '2024-02-01', 'NOT_INCLUDED');
            SET session_replication_role = origin""";

    private JdbcClient sql;

    @BeforeEach
    void a_database_of_version_11_with_upheld_reviews() {
        DataSource database = TestDatabase.asOwner(TestDatabase.empty());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target("11")
                .placeholders(Map.of("applicationUser", "openvha", "schemaVersion", "11"))
                .load()
                .migrate();
        sql = JdbcClient.create(database);
        sql.sql(BEFORE).update();
        Migration.run(database, "openvha_application", "a test");
    }

    @Test
    void whoever_was_passed_over_stays_so_although_the_rules_included_them() {
        assertThat(rows("SELECT review || ' ' || outcome FROM removed_on_review ORDER BY review"))
                .containsExactly("1 REMOVED", "2 NOT_INCLUDED");
        assertThat(rows("SELECT passed_over(1, 'N1', NULL)::text")).containsExactly("true");
    }

    @Test
    void recipients_are_told_of_whoever_was_on_the_list_and_of_nobody_else() {
        assertThat(rows("SELECT individual_id || ' ' || review FROM to_tell JOIN disclosure USING (disclosure)"))
                .containsExactly("N1 1");
    }

    private List<String> rows(String query) {
        return sql.sql(query).query(String.class).list();
    }
}

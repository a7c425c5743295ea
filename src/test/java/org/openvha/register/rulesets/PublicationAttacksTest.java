package org.openvha.register.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openvha.register.rulesets.Candidates.SHIPPED;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.fixtures.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody who speaks SQL would try so as to be in force sooner, alone, or with other bytes. */
class PublicationAttacksTest {

    private static final String NEW = "vha-2025.01";
    private static final String NEXT = "currval('rule_set_decision_decision_id_seq')";

    @TempDir
    Path temporary;

    private DataSource database;
    private JdbcClient sql;
    private long submission;

    @BeforeEach
    void a_submission_that_everybody_approved() {
        DataSource applications = TestDatabase.fresh();
        database = TestDatabase.asOwner(applications);
        sql = JdbcClient.create(database);
        Candidates candidates = new Candidates(temporary.resolve("rules"), database);
        candidates.candidate(NEW, 24);
        submission = candidates.submit(NEW).id();
        candidates.approveByAll(NEW);
    }

    @ParameterizedTest
    @CsvSource({
        "vha-2024.01, 2024-01-30, 2024-01-30T09:00:00Z",
        "vha-2024.01, 2090-01-01, 2090-01-01T09:00:00Z",
        "vha-2020.04, 2024-06-03, 2024-06-03T09:00:00Z",
        "vha-2020.04, infinity, infinity",
    })
    void no_decision_is_of_another_time_whatever_a_session_says(String ruleSet, String on, String at) {
        sql = JdbcClient.create(database = TestDatabase.asOwner(TestDatabase.ofNow()));

        refused(retirement(ruleSet, on, at), "A decision is of now, by the clock of the database");
        refusedTogether(
                "A decision is of now, by the clock of the database",
                "SET openvha.decision_clock = 'free'",
                retirement(ruleSet, on, at));
        assertThat(sql.sql(retirement("vha-2020.04", "now", "now")).update()).isEqualTo(1);
    }

    @Test
    void no_decision_is_earlier_than_the_one_before_nor_of_another_day_than_its_time() {
        refused(
                retirement("vha-2020.04", "2024-06-02", "2024-06-02T09:00:00Z"),
                "No decision is earlier than the one before");
        refused(retirement("vha-2020.04", "2024-06-01", "2024-06-03T09:00:00Z"), "day_of_the_time");
        refused(retirement("vha-2020.04", "2024-06-05", "2024-06-03T09:00:00Z"), "day_of_the_time");
    }

    @Test
    void a_set_that_shipped_is_never_withdrawn_so_that_there_is_always_one_in_force() {
        sql = JdbcClient.create(database = TestDatabase.fresh());

        refused(retirement(SHIPPED, "2024-01-30", "2024-01-30T09:00:00Z"), "A set that shipped took effect");
        refused(retirement(SHIPPED, "2024-06-03", "2024-06-03T09:00:00Z"), "A set is retired when its successor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"infinity", "2034-06-04", "9999-12-31"})
    void a_set_takes_effect_within_ten_years(String effective) {
        refused(publication(effective), "effect_within_ten_years");
    }

    @Test
    void nothing_is_added_to_a_publication_after_its_check_was_brought_forward() {
        String row = "INSERT INTO published_rule_set (rule_set, digest, effective_from) VALUES ('" + NEW + "', "
                + digest() + ", '2025-01-31')";
        String files = "INSERT INTO published_file SELECT '" + NEW
                + "', path, digest FROM submitted_file WHERE submission = " + submission;
        String now = "SET CONSTRAINTS ALL IMMEDIATE";
        String more =
                "INSERT INTO published_file SELECT '" + NEW + "', 'gaps/more.drl', digest FROM rule_set_file LIMIT 1";
        refusedTogether(
                "The files that are published are those that were submitted",
                publication("2025-01-31"),
                row,
                files,
                now,
                more);
        assertThatCode(() -> together(publication("2025-01-31"), row, files, now))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "submitted_file SELECT %s, 'gaps/more.drl', digest FROM rule_set_file LIMIT 1 | The files are not those of the digest",
                "submitted_alongside SELECT %s, 'rule-tests/more.yaml', digest FROM rule_set_file LIMIT 1 | the evidence was made from are kept",
                "breach_explanation VALUES (%s, 'KPI-01', 'Meant') | No other KPI is explained",
            })
    void nothing_is_added_to_a_submission_after_its_check_was_brought_forward(String more, String why) {
        String submit = decision("SUBMITTED", "NULL", "NULL", "policy", "100", "NULL");
        String author = "INSERT INTO rule_set_author VALUES (" + NEXT + ", '100', 'policy:100')";
        String now = "SET CONSTRAINTS ALL IMMEDIATE";
        assertThatCode(() -> together(
                        submit,
                        author,
                        copied("submitted_file", "path, digest"),
                        copied("submitted_alongside", "path, digest"),
                        evidence(),
                        now))
                .doesNotThrowAnyException();
        refusedTogether(
                why,
                submit,
                author,
                copied("submitted_file", "path, digest"),
                copied("submitted_alongside", "path, digest"),
                evidence(),
                now,
                "INSERT INTO " + more.replace("%s", NEXT));
    }

    @Test
    void a_submission_without_the_files_that_its_evidence_was_made_from_is_none() {
        refusedTogether(
                "the evidence was made from are kept",
                decision("SUBMITTED", "NULL", "NULL", "policy", "100", "NULL"),
                "INSERT INTO rule_set_author VALUES (" + NEXT + ", '100', 'policy:100')",
                copied("submitted_file", "path, digest"),
                copied("submitted_alongside", "path, digest") + " AND path <> 'kpis.yaml'",
                evidence());
    }

    @ParameterizedTest
    @CsvSource({
        "policy, 0301, policy:0301",
        "policy, 301, policy:302",
        "policy, 301, safeguarding:301",
        "policy, ab301, policy:ab301",
        "policy, '301.', policy:301.",
        "policy, 30\u0430, policy:30\u0430",
        "policy, 301, policy:301\ufe0f",
        "policy, jo, policy:jo",
        "Policy, 301, Policy:301",
    })
    void one_person_has_one_spelling(String role, String person, String named) {
        String bad = decision("RETIRED", "NULL", "NULL", role, person, "NULL")
                .replace("'" + role + ":" + person + "'", "'" + named + "'");
        refused(bad.replace(NEW, "vha-2020.04").replace(digest(), published("vha-2020.04")), "rule_set_decision");
    }

    @Test
    void a_group_is_spoken_for_by_its_own_role_and_a_set_published_and_retired_by_policy_or_a_publisher() {
        String by = decision("APPROVED", Long.toString(submission), "'policy'", "safeguarding", "301", "NULL");
        refused(by, "role_of_the_group");
        refused(
                publication("2025-01-31").replace("'policy', 'policy:100'", "'safeguarding', 'safeguarding:100'"),
                "role_that_publishes");
        refused(
                retirement("vha-2020.04", "2024-06-03", "2024-06-03T09:00:00Z")
                        .replace("'policy', 'policy:100'", "'dpo', 'dpo:100'"),
                "role_that_publishes");
    }

    @Test
    void what_three_groups_approved_is_not_withdrawn_by_somebody_who_had_no_part_in_it() {
        Candidates candidates = new Candidates(temporary.resolve("rules"), database);
        candidates.publish(NEW, Candidates.TODAY.plusDays(9));
        String withdrawal = retirement(NEW, "2024-06-03", "2024-06-03T09:00:00Z");

        refused(
                withdrawal.replace("'100', 'policy', 'policy:100'", "'999', 'policy', 'policy:999'"),
                "A set is withdrawn by policy, and by somebody who submitted, approved or published it");
        refused(
                withdrawal.replace("'100', 'policy', 'policy:100'", "'100', 'publisher', 'publisher:100'"),
                "A set is withdrawn by policy");
        assertThat(sql.sql(withdrawal).update()).isEqualTo(1);
    }

    private String publication(String effective) {
        return decision("PUBLISHED", Long.toString(submission), "NULL", "policy", "100", "'" + effective + "'");
    }

    private String decision(String kind, String of, String group, String role, String person, String effective) {
        return "INSERT INTO rule_set_decision (rule_set, digest, decision, submission, approval_group, person, role, named_as, reason,"
                + " effective_from, decided_on, decided_at, software) VALUES ('" + NEW + "', " + digest() + ", '" + kind
                + "', "
                + of + ", " + group + ", '" + person + "', '" + role + "', '" + role + ":" + person + "', 'r', "
                + effective + ", '2024-06-03', '2024-06-03T09:00:00Z', 's')";
    }

    private String digest() {
        return "(SELECT digest FROM rule_set_decision WHERE decision_id = " + submission + ")";
    }

    private static String published(String ruleSet) {
        return "(SELECT digest FROM published_rule_set WHERE rule_set = '" + ruleSet + "')";
    }

    private static String retirement(String ruleSet, String on, String at) {
        return "INSERT INTO rule_set_decision (rule_set, digest, decision, person, role, named_as, reason, decided_on, decided_at,"
                + " software) VALUES ('" + ruleSet + "', " + published(ruleSet)
                + ", 'RETIRED', '100', 'policy', 'policy:100', 'r', '" + on + "', '" + at + "', 's')";
    }

    private String copied(String table, String columns) {
        return "INSERT INTO " + table + " SELECT " + NEXT + ", " + columns + " FROM " + table + " WHERE submission = "
                + submission;
    }

    private String evidence() {
        return copied(
                "submitted_evidence",
                "kind, candidate_digest, baseline_digest, facts_digest, as_of, counts, breaches, result_digest, result, inputs_digest");
    }

    private void refused(String statement, String why) {
        assertThatThrownBy(() -> sql.sql(statement).update())
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
    }

    private void refusedTogether(String why, String... statements) {
        assertThatThrownBy(() -> together(statements)).hasStackTraceContaining(why);
    }

    private void together(String... statements) {
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            for (String statement : statements) {
                sql.sql(statement).update();
            }
        });
    }
}

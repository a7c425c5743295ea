package org.openvha.register.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openvha.register.rulesets.Candidates.SHIPPED;

import java.nio.file.Path;
import java.time.LocalDate;
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

/** What the database itself refuses, even to its owner. */
class PublicationGuardsTest {

    private static final String NEW = "vha-2025.01";

    @TempDir
    Path temporary;

    private Candidates candidates;
    private DataSource database;
    private JdbcClient sql;
    private long submission;

    @BeforeEach
    void a_submission() {
        DataSource applications = TestDatabase.fresh();
        database = TestDatabase.asOwner(applications);
        sql = JdbcClient.create(database);
        candidates = new Candidates(temporary.resolve("rules"), applications);
        candidates.candidate(NEW, 24);
        submission = candidates.submit(NEW).id();
    }

    @Test
    void a_set_is_not_published_before_every_group_has_approved_it() {
        refused(decision("PUBLISHED", "policy", "2025-01-31"), "policy, safeguarding and data-protection");
        approve("policy", "201");
        approve("safeguarding", "202");
        refused(decision("PUBLISHED", "policy", "2025-01-31"), "policy, safeguarding and data-protection");
    }

    @Test
    void a_group_approves_once_a_person_for_one_group_and_an_author_for_none() {
        approve("policy", "201");
        refused(approval("policy", "202"), "one_approval_from_each_group");
        refused(approval("safeguarding", "201"), "one_group_for_each_person");
        refused(approval("safeguarding", "100"), "No author approves");
        refused(approval("parents", "203"), "approval_group_check");
    }

    @Test
    void an_approval_is_of_the_latest_submission_and_of_its_bytes() {
        refused(approval("policy", "201").replace(digest(), "'sha256:0'"), "Only the latest submission");
        candidates.submit(NEW);
        refused(approval("policy", "201"), "Only the latest submission");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 2024-01-31, A set takes effect after the one it replaces",
        "2024-06-02, 2024-06-03, A set takes effect after the one it replaces",
    })
    void a_set_takes_effect_in_order_and_not_in_the_past(String effective, String decided, String why) {
        approveAll();
        refused(decision("PUBLISHED", "policy", effective).replace("'2024-06-03',", "'" + decided + "',"), why);
    }

    @Test
    void the_decision_to_publish_and_what_is_published_come_together() {
        approveAll();
        refused(decision("PUBLISHED", "policy", "2025-01-31"), "A set is published as decided");
        refused(
                "INSERT INTO published_rule_set (rule_set, digest, effective_from) VALUES ('vha-9', 'sha256:0', '2030-01-01')",
                "written with the decision to publish");
        refused(
                "INSERT INTO published_file SELECT '" + SHIPPED
                        + "', 'exclusion/more.drl', digest FROM rule_set_file LIMIT 1",
                "written with the decision to publish");
        String publish = decision("PUBLISHED", "policy", "2025-01-31");
        String row = "INSERT INTO published_rule_set (rule_set, digest, effective_from) VALUES ('" + NEW + "', "
                + digest() + ", '2025-01-31')";
        String files = "INSERT INTO published_file SELECT '" + NEW
                + "', path, digest FROM submitted_file WHERE submission = " + submission;
        refusedTogether("The files that are published are those that were submitted", publish, row);
        refusedTogether(
                "The files that are published are those that were submitted",
                publish,
                row,
                files + " AND path <> 'weights.csv'");
        refusedTogether("A set is published as decided", publish, row.replace("2025-01-31", "2025-02-01"), files);
        assertThatCode(() -> together(publish, row, files)).doesNotThrowAnyException();
    }

    @Test
    void nothing_is_added_to_a_submission_later() {
        for (String statement : new String[] {
            "INSERT INTO rule_set_author VALUES (%d, '104', 'analyst:104')",
            "INSERT INTO submitted_alongside SELECT %d, 'rule-tests/more.yaml', digest FROM rule_set_file LIMIT 1",
            "INSERT INTO submitted_file SELECT %d, 'gaps/more.drl', digest FROM rule_set_file LIMIT 1",
            "INSERT INTO breach_explanation VALUES (%d, 'KPI-01', 'Meant')",
            "INSERT INTO submitted_evidence SELECT %d, 'VALIDATION', candidate_digest, NULL, NULL, NULL, counts, breaches,"
                    + " result_digest, result, NULL FROM submitted_evidence WHERE kind = 'VALIDATION'"
        }) {
            refused(statement.replace("%d", Long.toString(submission)), "are written with their submission");
        }
    }

    @Test
    void a_submission_without_evidence_or_with_other_files_is_no_submission() {
        String submit = decision("SUBMITTED", null, null);
        refused(submit, "The files are not those of the digest");
        String files =
                "INSERT INTO submitted_file SELECT currval('rule_set_decision_decision_id_seq'), path, digest FROM"
                        + " submitted_file WHERE submission = " + submission;
        refusedTogether("Evidence of every kind is needed", submit, files);
        refusedTogether("The files are not those of the digest", submit, files + " AND path <> 'weights.csv'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'VALIDATION', '{\"errors\": 1}'",
                "'VALIDATION', '{}'",
                "'RULE_TESTS', '{\"cases\": 3, \"failed\": 1, \"missing\": 0}'",
                "'RULE_TESTS', '{\"cases\": 0, \"failed\": 0, \"missing\": 0}'",
                "'RULE_TESTS', '{\"cases\": 3, \"failed\": 0, \"missing\": 1}'",
                "'CONSULTATION', '{\"entries\": 0}'",
                "'CONSULTATION', '{\"entries\": 1, \"changesUndecided\": 1}'",
                "'COMPARISON', '{\"people\": 9, \"demographics\": 9, \"breakdowns\": 9}'",
                "'HEARSAY', '{}'"
            })
    void what_does_not_hold_is_no_evidence(String kindAndCounts) {
        refusedTogether(
                "submitted_evidence",
                decision("SUBMITTED", null, null),
                "INSERT INTO submitted_evidence (submission, kind, counts, candidate_digest, breaches, result_digest, result)"
                        + " VALUES (currval('rule_set_decision_decision_id_seq'), " + kindAndCounts
                        + ", 'd', '{}', 'sha256:"
                        + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"entrants\":[]}",
                "{\"format\":\"comparison-evidence-1\",\"rescored\":[]}",
                "{\"format\":\"comparison-evidence-1\",\"entrants\":{\"N1\":120}}",
                "{\"format\":\"comparison-evidence-1\",\"deep\":[{\"\\u0069ndividual\":\"N1\"}]}"
            })
    void a_comparison_with_people_in_it_is_not_kept(String result) {
        refusedTogether(
                "A comparison is kept without the people in it",
                decision("SUBMITTED", null, null),
                "INSERT INTO submitted_evidence (submission, kind, candidate_digest, baseline_digest, facts_digest, as_of, counts, breaches, inputs_digest, result_digest, result)"
                        + " SELECT currval('rule_set_decision_decision_id_seq'), kind, candidate_digest, baseline_digest, facts_digest, as_of, counts, breaches, inputs_digest,"
                        + " 'sha256:' || encode(sha256(convert_to('" + result + "', 'UTF8')), 'hex'), '" + result
                        + "' FROM submitted_evidence WHERE kind = 'COMPARISON'");
    }

    @Test
    void what_was_decided_never_changes() {
        for (String table : new String[] {
            "rule_set_decision",
            "rule_set_author",
            "submitted_file",
            "submitted_alongside",
            "submitted_evidence",
            "rule_set_file"
        }) {
            refused("DELETE FROM " + table, "never change");
            refused("TRUNCATE " + table + " CASCADE", "never change");
        }
        refused("UPDATE rule_set_decision SET person = 'x'", "never change");
        refused("UPDATE published_rule_set SET effective_from = '2024-02-01'", "never change");
        refused("UPDATE published_rule_set SET withdrawn_by = " + submission, "never change");
        refused("DELETE FROM published_rule_set", "never change");
        refused("UPDATE rule_set_file SET content = ''", "never change");
    }

    @Test
    void a_file_has_the_bytes_of_its_digest() {
        refused("INSERT INTO rule_set_file VALUES ('sha256:0', 'x')", "rule_set_file");
    }

    @Test
    void no_set_ships_any_more_and_none_is_retired_while_it_is_in_force() {
        refused(decision("SHIPPED", null, "2026-01-01"), "No set ships any more");
        refused(retirement(SHIPPED), "A set is retired when its successor is in force");
        refused(retirement(NEW), "Only a published set is retired");
        assertThat(sql.sql(retirement("vha-2020.04")).update()).isEqualTo(1);
        refused(retirement("vha-2020.04"), "retired_once");
    }

    @ParameterizedTest
    @CsvSource({
        "vha-2020.04, 2024-01-31",
        "vha-2024.01, 2024-01-30",
        "vha-2025.01, 2024-01-31",
        "vha-2020.04, 2020-03-31",
    })
    void an_assessment_with_a_set_that_is_not_in_force_on_its_date_is_impossible(String ruleSet, String asOf) {
        refused(run("ASSESSMENT", ruleSet, asOf), "An assessment uses the rule set in force on its date");
        assertThat(sql.sql(run("SIMULATION", ruleSet, asOf)).update()).isEqualTo(1);
    }

    @Test
    void an_assessment_with_other_bytes_is_impossible_and_one_with_a_retired_set_for_a_day_of_its_time_is_not() {
        refused(
                run("ASSESSMENT", SHIPPED, "2024-01-31").replace("coalesce(max(digest), 'd')", "'sha256:0'"),
                "An assessment uses the rule set in force on its date");
        sql.sql(retirement("vha-2020.04")).update();
        assertThat(sql.sql(run("ASSESSMENT", "vha-2020.04", "2021-01-31")).update())
                .isEqualTo(1);
    }

    @Test
    void a_day_as_of_which_somebody_was_assessed_keeps_its_rules() {
        approveAll();
        sql.sql(run("ASSESSMENT", SHIPPED, "2025-02-01")).update();
        refused(decision("PUBLISHED", "policy", "2025-01-31"), "An assessment as of that day or a later one was made");
        assertThatThrownBy(() -> candidates.publish(NEW, LocalDate.of(2025, 2, 1)))
                .hasMessageContaining("assessed as of that day or a later one with the rules before. Use a later day.");
    }

    private void approve(String group, String person) {
        assertThat(sql.sql(approval(group, person)).update()).isEqualTo(1);
    }

    private void approveAll() {
        approve("policy", "201");
        approve("safeguarding", "202");
        approve("data-protection", "203");
    }

    private String digest() {
        return "(SELECT digest FROM rule_set_decision WHERE decision_id = " + submission + ")";
    }

    private String approval(String group, String person) {
        return "INSERT INTO rule_set_decision (rule_set, digest, decision, submission, approval_group, person, role, named_as, reason,"
                + " decided_on, decided_at, software) VALUES ('" + NEW + "', " + digest() + ", 'APPROVED', "
                + submission
                + ", '" + group + "', '" + person + "', '" + group + "', '" + group + ":" + person
                + "', 'r', '2024-06-03', '2024-06-03T09:00:00Z', 's')";
    }

    private String decision(String kind, String submitted, String effective) {
        return "INSERT INTO rule_set_decision (rule_set, digest, decision, submission, person, role, named_as, reason, effective_from,"
                + " decided_on, decided_at, software) VALUES ('" + NEW + "', " + digest() + ", '" + kind + "', "
                + (submitted == null ? "NULL" : submission) + ", '100', 'policy', 'policy:100', 'r', "
                + (effective == null ? "NULL" : "'" + effective + "'") + ", '2024-06-03', '2024-06-03T09:00:00Z', 's')";
    }

    private static String retirement(String ruleSet) {
        return "INSERT INTO rule_set_decision (rule_set, digest, decision, person, role, named_as, reason, decided_on, decided_at,"
                + " software) SELECT '" + ruleSet
                + "', coalesce(max(digest), 'd'), 'RETIRED', '100', 'policy', 'policy:100', 'r', '2024-06-03',"
                + " '2024-06-03T09:00:00Z', 's' FROM published_rule_set WHERE rule_set = '" + ruleSet + "'";
    }

    private String run(String mode, String ruleSet, String asOf) {
        sql.sql(
                        "INSERT INTO fact_load VALUES (1, '2024-02-01T00:00:00Z', 'EXTRACT', true, 'a', 'b', '{}') ON CONFLICT DO NOTHING")
                .update();
        return "INSERT INTO run (mode, state, rule_set, rule_set_digest, as_of, load_id, software, started_at) SELECT '"
                + mode
                + "', 'RUNNING', '" + ruleSet + "', coalesce(max(digest), 'd'), '" + asOf + "', 1, 's', now()"
                + " FROM published_rule_set WHERE rule_set = '" + ruleSet + "'";
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

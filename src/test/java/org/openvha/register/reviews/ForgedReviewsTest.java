package org.openvha.register.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.redress.Complaint;
import org.openvha.register.runs.Run;
import org.springframework.dao.DataAccessException;

/** Nobody with the connection of the software, and SQL of their own, takes anybody off a list, puts anybody on one, or changes a score. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedReviewsTest {

    private static final String WHY = Courthouse.WHY;
    private static final String INTO =
            "INSERT INTO removed_on_review (review, individual_id, run_id, load_id, about, decided_on, as_of, outcome, from_the_start) ";

    private Courthouse court;
    private Run run;
    private String before;

    /** Review 1 about A was upheld and took nobody off, review 2 about B was rejected, 3 about C took C off, and 4 is open. */
    @BeforeAll
    void four_people_are_listed(@TempDir Path folder) {
        court = new Courthouse(folder);
        court.load(
                List.of(
                        Courthouse.listed("A")
                                .offence("A-O4", "5D", "2023-09-01")
                                .build(),
                        Courthouse.listed("B").build(),
                        Courthouse.listed("C").build(),
                        Courthouse.listed("D").build()),
                true);
        run = court.run();
        court.upheld(Complaint.ofFact("A", "offences", "A-O4", WHY));
        Review rejected = court.as("ann").reviews().raise(Complaint.ofPerson("B", WHY));
        court.as("bob").reviews().decide(rejected.id(), Deciding.reject("It was not"));
        court.upheld(Complaint.ofPerson("C", WHY));
        court.as("ann").reviews().raise(Complaint.ofPerson("D", WHY));
        before = everything();
    }

    @AfterAll
    void close() {
        court.close();
    }

    @AfterEach
    void nothing_changed() {
        assertThat(everything()).isEqualTo(before);
        assertThat(court.names(run)).containsExactly("A", "B", "D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VALUES (1, 'A', 1, 5, 'OFFENCE', '2024-01-31', '2024-01-31', 'NOT_INCLUDED', false)",
                "VALUES (1, 'A', 1, 5, 'OFFENCE', '2024-01-31', '2024-01-31', 'NOT_INCLUDED', true)",
                "VALUES (1, 'B', 1, 5, 'OFFENCE', '2024-01-31', '2024-01-31', 'NOT_INCLUDED', false)",
                "VALUES (1, 'A', 1, 5, 'PERSON', '2024-01-31', '2024-01-31', 'REMOVED', false)",
                "VALUES (2, 'B', 1, 5, 'PERSON', '2024-01-31', '2024-01-31', 'REMOVED', false)",
                "VALUES (3, 'A', 1, 5, 'PERSON', '2024-01-31', '2024-01-31', 'REMOVED', false)",
                "VALUES (3, 'C', 1, 5, 'PERSON', '2024-01-31', '2024-01-31', 'INCLUDED', false)",
                "VALUES (3, 'C', 1, 5, 'REVIEW', '2024-01-31', '2024-01-31', 'INCLUDED', false)",
                "VALUES (4, 'D', 1, 5, 'PERSON', '2024-01-31', '2024-01-31', 'REMOVED', false)",
                "VALUES (9, 'D', 1, 5, 'PERSON', '2024-01-31', '2024-01-31', NULL, true)",
                "SELECT 1, individual_id, 1, 5, 'OFFENCE', '2024-01-31', '2024-01-31', 'REMOVED', false FROM listed"
            })
    void an_insert_alone_takes_nobody_off_and_puts_nobody_back(String rows) {
        assertThatThrownBy(() -> court.sql().sql(INTO + rows).update())
                .isInstanceOf(DataAccessException.class)
                .satisfies(refused -> assertThat(refused.getMessage())
                        .containsAnyOf(
                                "Only an upheld review takes somebody off",
                                "with the decision of a review, or with the run that made the list",
                                "violates check constraint"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE listed SET score = 0",
                "UPDATE listed SET rank = 9",
                "DELETE FROM listed",
                "INSERT INTO listed SELECT * FROM listed ON CONFLICT (run_id, individual_id) DO UPDATE SET score = 0",
                "UPDATE listed_points SET points = 0",
                "DELETE FROM listed_points",
                "UPDATE run SET included = 0",
                "DELETE FROM run",
                "UPDATE list_in_force SET in_force_until = now()",
                "DELETE FROM list_in_force",
                "UPDATE removed_on_review SET individual_id = 'D'",
                "UPDATE removed_on_review SET outcome = 'NOT_INCLUDED'",
                "DELETE FROM removed_on_review",
                "TRUNCATE removed_on_review",
                "UPDATE review_request SET individual_id = 'D'",
                "UPDATE review_decision SET decision = 'UPHELD'",
                "DELETE FROM review_decision",
                "DELETE FROM review_request",
                "INSERT INTO review_decision VALUES (3, 'REJECTED', 'why', NULL, 'eve', 'ANALYST', '2024-01-31', now())",
                "INSERT INTO review_decision VALUES (4, 'UPHELD', 'why', NULL, 'ann', 'ANALYST', '2024-01-31', now())",
                "INSERT INTO review_request (individual_id, about, reviewed, reason, raised_by, raised_role, raised_on, raised_at) VALUES ('B', 'REVIEW', 2, 'why', 'eve', 'ANALYST', '2024-01-31', now())",
                "INSERT INTO review_request (individual_id, about, reviewed, reason, raised_by, raised_role, raised_on, raised_at) VALUES ('A', 'REVIEW', 3, 'why', 'eve', 'ANALYST', '2024-01-31', now())",
                "UPDATE review SET decision = 'REJECTED'",
                "INSERT INTO review SELECT review_id, individual_id, 'UPHELD', scope, offence_id, decided_on, recorded_on, known_from FROM review WHERE review_id = 'openvha:review:2'"
            })
    void no_statement_sets_a_score_or_a_place_or_decides_anew(String statement) {
        assertThatThrownBy(() -> court.sql().sql(statement).update())
                .as(statement)
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_owner_is_held_to_what_was_decided_as_well() {
        assertThatThrownBy(() -> court.owner()
                        .sql(
                                "INSERT INTO fact_load SELECT max(load_id) + 1, now(), 'CORRECTION', false, 'x', 'x', '{}' FROM fact_load;"
                                        + " UPDATE review SET known_until = (SELECT max(load_id) FROM fact_load) WHERE known_until IS NULL")
                        .update())
                .hasMessageContaining("stays known");
        assertThatThrownBy(() -> court.owner()
                        .sql(
                                "INSERT INTO review VALUES ('openvha:review:7', 'B', 'UPHELD', 'INDIVIDUAL', NULL, '2024-01-31', '2024-01-31', 99)")
                        .update())
                .hasMessageContaining("says what was decided here");
        for (String table : List.of("review_request", "review_decision", "removed_on_review")) {
            assertThatThrownBy(() -> court.owner().sql("DELETE FROM " + table).update())
                    .hasMessageContaining("never change");
        }
        assertThatThrownBy(() -> court.owner()
                        .sql(INTO
                                + "VALUES (1, 'A', 1, 5, 'OFFENCE', '2024-01-31', '2024-01-31', 'NOT_INCLUDED', false)")
                        .update())
                .hasMessageContaining("with the decision of a review");
    }

    private String everything() {
        return court.sql().sql("""
                        SELECT md5(string_agg(t, '|' ORDER BY t)) FROM (
                            SELECT listed::text FROM listed UNION ALL SELECT listed_points::text FROM listed_points
                            UNION ALL SELECT run::text FROM run UNION ALL SELECT list_in_force::text FROM list_in_force
                            UNION ALL SELECT review::text FROM review UNION ALL SELECT review_request::text FROM review_request
                            UNION ALL SELECT review_decision::text FROM review_decision UNION ALL SELECT removed_on_review::text FROM removed_on_review) AS kept (t)
                        """).query(String.class).single();
    }
}

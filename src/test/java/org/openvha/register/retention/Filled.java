package org.openvha.register.retention;

import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows in every table that {@link Archive} leaves empty, as no ordinary way would have written so many in a test; foreign keys and checks hold. What is about people holds a word that
 * stands nowhere else.
 */
record Filled(Archive archive) {

    /** In every free text about a person: with what COPY has to escape. */
    static final String WORD = "Xylophone\t\\N\nquagmire é😀 ";

    private static final String ABOUT_A_PERSON = """
            INSERT INTO demographics VALUES (:id, 'F', 'W1', 1, CASE :n WHEN 7 THEN 2 END);
            INSERT INTO refused_row VALUES (1, 'offences.csv', :n, 'role', :word, :id || '-O9', :id, 2);
            INSERT INTO review_request (review, individual_id, about, reason, raised_by, raised_role, raised_on, raised_at) OVERRIDING SYSTEM VALUE
                VALUES (:n, :id, 'PERSON', :word, 'ann', 'BCU_OFFICER', '2020-06-02', '2020-06-02');
            INSERT INTO review_decision VALUES (:n, 'REJECTED', :word, NULL, 'bob', 'ANALYST', '2020-06-03', '2020-06-03');
            INSERT INTO removed_on_review (removal, review, individual_id, run_id, load_id, about, decided_on, as_of, outcome, from_the_start) OVERRIDING SYSTEM VALUE
                VALUES (:n, :n, :id, 1, 1, 'PERSON', '2020-06-03', '2020-06-03', 'REMOVED', false);
            INSERT INTO access_request (request, individual_id, reference, asked_on, due_on, identity_verified_by, recorded_by, recorded_at) OVERRIDING SYSTEM VALUE
                VALUES (:n, :id, :word, '2020-06-01', '2020-07-01', :word, 'ann', '2020-06-01');
            INSERT INTO access_decision (request, decision, reason, withheld, run_id, load_id, as_of, decided_by, decided_on, decided_at) VALUES (:n, 'REFUSED', :word, '{}', NULL, NULL, NULL, 'bob', '2020-06-02', '2020-06-02');
            INSERT INTO disclosure OVERRIDING SYSTEM VALUE
                VALUES (:n, :id, :word, :word, 'COURT_ORDER', :word, :word, '{DATE_OF_BIRTH}', '{}', 1, 'ann', '2020-06-02', '2020-06-02');
            INSERT INTO document_digest VALUES (:n, NULL, 'HTML', 'sha256:' || repeat('a', 64)), (NULL, :n, 'TEXT', 'sha256:' || repeat('b', 64));
            INSERT INTO to_tell (leaving, disclosure, run_id, review) OVERRIDING SYSTEM VALUE VALUES (:n, :n, 1, NULL), (:n + 10, :n, 1, :n);
            INSERT INTO recipient_told (leaving, disclosure, run_id, how, told_by, told_on, told_at)
                VALUES (:n, :n, 1, :word, 'ann', '2020-06-03', '2020-06-03'), (:n + 10, :n, 1, :word, 'ann', '2020-06-04', '2020-06-04');
            """;

    private static final String ABOUT_NOBODY = """
            INSERT INTO refused_row VALUES (1, 'offences.csv', 99, 'role', 'unreadable', NULL, NULL, NULL);
            INSERT INTO rule_set_decision (decision_id, rule_set, digest, decision, person, named_as, role, reason, decided_on, decided_at, software) OVERRIDING SYSTEM VALUE
                VALUES (50, 'vha-test', 'sha256:0', 'SUBMITTED', 'A123', 'policy:A123', 'policy', :word, '2020-06-02', '2020-06-02', 'OpenVHA');
            INSERT INTO simulated_file SELECT 'sha256:0', 'ruleset.yaml', min(digest) FROM rule_set_file;
            INSERT INTO rule_set_author VALUES (50, 'A123', 'policy:A123');
            INSERT INTO submitted_file SELECT 50, 'ruleset.yaml', min(digest) FROM rule_set_file;
            INSERT INTO submitted_alongside SELECT 50, 'kpis.yaml', min(digest) FROM rule_set_file;
            INSERT INTO submitted_evidence VALUES (50, 'VALIDATION', 'sha256:0', NULL, NULL, NULL, '{"errors": 0}', '{}',
                'sha256:' || encode(sha256(convert_to('{}', 'UTF8')), 'hex'), '{}', NULL);
            INSERT INTO breach_explanation VALUES (50, 'KPI-1', :word);
            INSERT INTO account_change (name, version, change, changed_at, changed_by, role, lock_reason)
                VALUES ('ann', 1, 'ADDED', '2020-06-01', 'os:root', 'ANALYST', :word);
            INSERT INTO account_password VALUES ('ann', '{pbkdf2}Xylophone', false, 1, '2020-06-01');
            INSERT INTO account_attempt (name, address, wrong, last_at) VALUES ('ann', '', 1, '2020-06-01');
            INSERT INTO account_address VALUES ('ann', '192.0.2.1', '2020-06-01');
            INSERT INTO idempotency_key VALUES ('POST /x', 'k', 'sha256:0', '2020-06-01', 200, NULL, :word);
            DO $$ BEGIN
                PERFORM setval('review_request_review_seq', 30), setval('access_request_request_seq', 30), setval('disclosure_disclosure_seq', 30),
                    setval('rule_set_decision_decision_id_seq', 60), setval('to_tell_leaving_seq', 30), setval('removed_on_review_removal_seq', 30);
            END $$;
            """;

    Filled {
        about(archive, archive.gone, 7);
        about(archive, archive.people.get(Archive.PEOPLE - 1).individual().id(), 8);
        run(archive, ABOUT_NOBODY.replace(":word", literal(WORD)));
        archive.sealing().checkpoint();
        archive.sealing().seal();
    }

    private static void about(Archive archive, String person, int number) {
        run(
                archive,
                ABOUT_A_PERSON
                        .replace(":n", Integer.toString(number))
                        .replace(":id", literal(person))
                        .replace(":word", literal(WORD + person)));
    }

    private static void run(Archive archive, String statements) {
        new JdbcTemplate(TestDatabase.asOwner(archive.database))
                .execute("SET session_replication_role = replica; " + statements);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

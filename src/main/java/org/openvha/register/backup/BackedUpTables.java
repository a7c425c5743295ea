package org.openvha.register.backup;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Every table, and with what its rows are erased. A table stands after those it refers to. What is not encrypted is in brackets; what a person could not be found by, and nothing else,
 * may be. A new table or column that stands neither here nor among those left out makes a test fail.
 */
final class BackedUpTables {

    private static final String TEXT = """
            fact_load            REST             load_id loaded_at kind whole facts_digest demographics_digest report
            individual           PERSON           [known_from known_until] individual_id date_of_birth borough
            offence              PERSON           offence_id individual_id crime_report offence_code offence_date recorded_on role domestic borough known_from known_until
            intelligence         PERSON           report_id individual_id theme report_date recorded_on source_evaluation intelligence_assessment known_from known_until
            custody              PERSON           custody_id individual_id from_date to_date recorded_on known_from known_until
            activity             PERSON           activity_id individual_id kind activity_date recorded_on known_from known_until
            review               PERSON           review_id individual_id decision scope offence_id decided_on recorded_on known_from known_until
            demographics         PERSON           individual_id sex ethnicity known_from known_until
            refused_row          REFUSED          load_id file line column_name problem fact_id individual_id known_until
            rule_set_decision    REST             decision_id rule_set digest decision submission approval_group person named_as reason effective_from decided_on decided_at software role display_name
            rule_set_file        REST             digest content
            simulated_file       REST             rule_set_digest path digest
            rule_set_author      REST             submission person named_as
            published_rule_set   REST             rule_set digest effective_from withdrawn_by
            published_file       REST             rule_set path digest
            submitted_file       REST             submission path digest
            submitted_alongside  REST             submission path digest
            submitted_evidence   REST             submission kind candidate_digest baseline_digest facts_digest as_of counts breaches result_digest result inputs_digest
            breach_explanation   REST             submission kpi explanation
            run                  REST             run_id mode state rule_set rule_set_digest as_of load_id software started_at ended_at individuals included removed not_included incomplete result_digest problem rule_set_because
            listed               PERSON_ON_LIST   [run_id] rank individual_id score borough bcu age under_18 incomplete flags assessment
            listed_points        PERSON_ON_LIST   [run_id] crime_type individual_id points
            listed_touch         LIST             [run_id] touched id last_rank ranks
            list_in_force        REST             run_id mode in_force_from in_force_until
            account_change       REST             name version change changed_at changed_by role bcu subject training_course training_until authorisation_grade authorisation_by authorisation_until lock_reason
            account_password     REST             name hash temporary version set_at
            audit_log            REST             log_id begun_at only_one
            audit_entry          REST             entry_id happened_at operation action outcome actor role door run_id rule_set_digest details person written_by
            audit_person         LOG              [entry_id] salt individual_id reason
            audit_seal           REST             seq entry_id previous hash horizon
            audit_checkpoint     REST             checkpoint_id entries signed_at jws
            review_request       PERSON           review individual_id about file fact_id reason raised_by raised_role raised_on raised_at reviewed
            review_decision      REVIEW           review decision reason correction decided_by decided_role decided_on decided_at
            removed_on_review    PERSON           removal review individual_id run_id load_id about decided_on as_of outcome from_the_start
            access_request       PERSON           request individual_id reference asked_on due_on identity_verified_by recorded_by recorded_at
            access_decision      REQUEST          request decision reason withheld run_id load_id held_load_id still_known as_of decided_by decided_on decided_at
            disclosure           PERSON           disclosure individual_id recipient purpose legal_basis basis_text agreement fields offences load_id recorded_by recorded_on recorded_at
            to_tell              DISCLOSURE       leaving disclosure run_id review
            recipient_told       DISCLOSURE       leaving disclosure run_id how told_by told_on told_at
            document_digest      DOCUMENT         request disclosure form digest
            erasure              REST             erasure what as_of run_id first_load last_load people rows digest parts erased_at
            """;

    static final List<BackedUpTable> ALL =
            TEXT.lines().map(BackedUpTables::table).toList();

    /** Answers kept for a day, which may hold anything; wrong passwords and addresses, which are kept for days only; and the migrations, which the manifest names. */
    static final Set<String> LEFT_OUT =
            Set.of("idempotency_key", "account_attempt", "account_address", "flyway_schema_history");

    /** The tables that a migration itself puts rows into, which those of a backup take the place of. */
    static final Set<String> SEEDED =
            Set.of("rule_set_decision", "rule_set_file", "published_rule_set", "published_file", "audit_log");

    private BackedUpTables() {}

    private static BackedUpTable table(String line) {
        String[] parts = line.trim().split(" +", 3);
        String columns = parts[2];
        int end = columns.indexOf(']');
        return new BackedUpTable(
                parts[0],
                Belonging.valueOf(parts[1]),
                end < 0 ? List.of() : words(columns.substring(1, end)),
                words(columns.substring(end + 1)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.trim().split(" ")).toList();
    }
}

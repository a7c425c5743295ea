package org.openvha.register.lists;

import java.time.LocalDate;

/**
 * That a review took somebody off a list after it was made.
 *
 * @param review its number
 * @param load the facts with the decision: as known after this load
 * @param asOf the day of the decision, as of which the person was assessed again
 */
public record Removal(long review, long load, LocalDate asOf) {

    /** Those that hold for a run: made without the decision, or as of a day before it. */
    static final String TABLES = """
            removed_on_review AS r JOIN run ON run.run_id >= coalesce(r.run_id, 0)
            WHERE (run.load_id < r.load_id OR r.about = 'PERSON' AND run.as_of < r.decided_on)""";

    /** A condition on {@code listed}: nobody whom a review took off since. The list's own rows stay as they are. */
    public static final String NONE = "NOT EXISTS (SELECT FROM " + TABLES
            + " AND r.individual_id = listed.individual_id AND run.run_id = listed.run_id)";

    /** The last for the list in force and somebody who is a parameter. */
    static final String LAST =
            "SELECT max(review) FROM " + TABLES + " AND run.run_id = list_in_force.run_id AND r.individual_id = ?";
}

package org.openvha.register.lists;

import java.time.LocalDate;

/**
 * That a review took somebody off the list of a run.
 *
 * @param review its number
 * @param load the facts from which the person was assessed again: as known after this load
 * @param decidedOn the day of the decision
 * @param asOf as of which day the person was assessed again
 */
public record Removal(long review, long load, LocalDate decidedOn, LocalDate asOf) {

    /** Those that hold: the last row about a person and a run, unless it puts the person back. */
    public static final String IN_EFFECT = """
            removed_on_review AS r WHERE r.outcome IS DISTINCT FROM 'INCLUDED' AND NOT EXISTS (
                SELECT FROM removed_on_review later WHERE later.run_id = r.run_id AND later.individual_id = r.individual_id AND later.removal > r.removal)
            """;

    /** A condition on {@code listed}: nobody whom a review took off since. The list's own rows stay as they are. */
    public static final String NONE = "NOT EXISTS (SELECT FROM " + IN_EFFECT
            + " AND r.run_id = listed.run_id AND r.individual_id = listed.individual_id)";

    /** A condition on {@code listed}: somebody who was on the list for its readers until a review took them off. */
    public static final String SINCE =
            "EXISTS (SELECT FROM removed_on_review AS r WHERE r.run_id = listed.run_id AND r.individual_id = listed.individual_id AND NOT r.from_the_start)";

    /** The one that holds for the list in force and somebody who is a parameter. */
    static final String LAST =
            "SELECT review FROM " + IN_EFFECT + " AND r.run_id = list_in_force.run_id AND r.individual_id = ?";
}

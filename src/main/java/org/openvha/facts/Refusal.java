package org.openvha.facts;

/**
 * A row that was not accepted: one for each such row.
 *
 * @param line the physical line where the row starts, the first of the file being 1
 * @param column the first column at fault in the order of the contract; empty where the row as a whole is at fault
 * @param problem every fault of the row and what to do about it, without line breaks
 * @param factId the id of the row; empty if it cannot be read
 * @param individualId whom the row is about, accepted or not; empty if that cannot be read
 */
public record Refusal(FactsFile file, long line, String column, String problem, String factId, String individualId) {

    /** The refusal of a row that tells neither its id nor whom it is about. */
    public Refusal(FactsFile file, long line, String column, String problem) {
        this(file, line, column, problem, "", "");
    }
}

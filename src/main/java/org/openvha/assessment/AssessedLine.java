package org.openvha.assessment;

/**
 * What is kept of an assessment once it is encoded: its line for {@code assessments.ndjson}, and what the list and the counts need. Made on the worker threads, so that
 * whoever writes only appends bytes.
 *
 * @param json the line, empty if it is not to be written
 */
public record AssessedLine(byte[] json, Outcome outcome, long score) {

    private static final byte[] NOTHING = new byte[0];

    /** @param listedOnly whether people who are not on the list are left out of the file */
    public static AssessedLine of(Assessment assessment, boolean listedOnly) {
        boolean written = !listedOnly || assessment.outcome() == Outcome.INCLUDED;
        return new AssessedLine(
                written ? AssessmentJson.line(assessment) : NOTHING, assessment.outcome(), assessment.score());
    }
}

package org.openvha.register.runs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openvha.assessment.ListEntry;

/**
 * A person on the list of a run, with all that is kept of them.
 *
 * @param flags ids of the rules that flagged something, in order
 * @param points that offences of each crime type contributed
 * @param rules that touched them
 * @param weights classes of the weight rows that counted for them
 * @param json the line of {@code assessments.ndjson} with its end
 */
record ListedPerson(
        ListEntry entry,
        boolean incomplete,
        List<String> flags,
        Map<String, Long> points,
        Set<String> rules,
        Set<String> weights,
        byte[] json)
        implements Comparable<ListedPerson> {

    /** In order of rank. */
    @Override
    public int compareTo(ListedPerson other) {
        return entry.compareTo(other.entry);
    }
}

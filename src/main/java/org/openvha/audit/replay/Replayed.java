package org.openvha.audit.replay;

import java.util.List;

/**
 * What came of working a result out again.
 *
 * @param madeBy name and version of the software that made it
 * @param individuals who were assessed again; 0 if an input differs, since nothing can be compared then
 * @param differences the first stands first: inputs before the result; none if everything is as it was, to the byte
 */
public record Replayed(String madeBy, long individuals, List<Difference> differences) {

    public Replayed {
        differences = List.copyOf(differences);
    }

    public boolean same() {
        return differences.isEmpty();
    }
}

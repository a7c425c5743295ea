package org.openvha.ruleset;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a what-if differs from its parent.
 *
 * @param parent the parent's id
 * @param parentDigest the parent as it was when the what-if was written
 * @param rules ids; replaced and added rules are files of the what-if's folder
 * @param weights classes; replaced and added rows are in the folder's {@code weights.csv}
 * @param removedParameters names
 */
record Patch(
        String parent,
        String parentDigest,
        Change rules,
        Change weights,
        List<String> removedParameters,
        Map<String, Parameter> replacedParameters,
        Map<String, Parameter> addedParameters) {

    /** Those it gives a value, whether replaced or added. */
    List<Parameter> setParameters() {
        return Stream.concat(replacedParameters.values().stream(), addedParameters.values().stream())
                .toList();
    }

    /** Names of what goes, what changes and what is new. */
    record Change(List<String> removed, List<String> replaced, List<String> added) {

        /** Both replaced and added: what the what-if's folder must hold. */
        boolean holds(String name) {
            return replaced.contains(name) || added.contains(name);
        }
    }
}

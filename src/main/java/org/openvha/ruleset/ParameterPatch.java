package org.openvha.ruleset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Removes, replaces and adds parameters. */
record ParameterPatch(Patch patch, Map<String, Parameter> parent, PatchedSet.Problems problems) {

    Map<String, Parameter> apply() {
        Map<String, Parameter> resolved = new LinkedHashMap<>(parent);
        for (String name : patch.removedParameters()) {
            problems.inParent("parameter", name, parent.keySet());
            resolved.remove(name);
        }
        patch.replacedParameters().forEach((name, parameter) -> {
            if (problems.inParent("parameter", name, parent.keySet())) {
                Optional<Integer> before = Optional.of(parent.get(name).value());
                problems.unchanged("parameter", name, before, parameter.value());
            }
            resolved.put(name, parameter);
        });
        patch.addedParameters().forEach((name, parameter) -> {
            problems.notInParent("parameter", name, parent.keySet());
            resolved.put(name, parameter);
        });
        return resolved;
    }
}

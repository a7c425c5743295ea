package org.openvha.ruleset;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvha.document.Findings;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.language.Amount;

/** Somebody who sets a number that no rule reads believes to have changed the policy. What a what-if only inherits may be left behind; what a manifest itself sets may not. */
record UnreadParameters(String manifest, ManifestLines lines, List<Rule> rules) {

    /** @param how what the manifest does with them, for the message; empty in a complete set */
    void refuse(Collection<Parameter> set, String how, String otherwise, Findings findings) {
        Set<String> read =
                rules.stream().flatMap(rule -> rule.amounts().map(Amount::text)).collect(Collectors.toSet());
        for (Parameter parameter : set) {
            if (!read.contains(parameter.nameInRules())) {
                findings.of(Kind.UNREAD_PARAMETER)
                        .about(parameter.name())
                        .add(
                                manifest,
                                lines.of("parameters", parameter.name()),
                                "no rule reads the parameter " + parameter.name() + how,
                                "Write " + parameter.nameInRules() + " in the rule that means it, or " + otherwise);
            }
        }
    }
}

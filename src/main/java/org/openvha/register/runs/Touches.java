package org.openvha.register.runs;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Contribution;
import org.openvha.assessment.Criterion;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Offence;

/**
 * What touched a person on the list, each once and in order.
 *
 * @param rules that gave points, excluded a fact, were met as a criterion or flagged something
 * @param scored ids of the offences that points were given for
 */
record Touches(Set<String> rules, Set<String> scored) {

    static final Touches NONE = new Touches(Set.of(), Set.of());

    static Touches of(Assessment assessment) {
        Set<String> rules = new TreeSet<>();
        Set<String> scored = new TreeSet<>();
        for (Contribution contribution : assessment.contributions()) {
            rules.add(contribution.rule());
            if (contribution.offence().isPresent()) {
                scored.add(contribution.facts().get(0));
            }
        }
        assessment.exclusions().forEach(exclusion -> rules.add(exclusion.rule()));
        assessment.criteria().stream().filter(Criterion::met).forEach(criterion -> rules.add(criterion.rule()));
        assessment.flags().forEach(flag -> rules.add(flag.rule()));
        return new Touches(rules, scored);
    }

    /** The classes of the offences that points were given for: the rows of the weight table that counted. */
    Set<String> weights(CaseFile person) {
        Map<String, String> classes = new HashMap<>();
        for (Offence offence : person.offences()) {
            classes.put(offence.id(), offence.offenceCode());
        }
        Set<String> weights = new TreeSet<>();
        scored.forEach(offence -> weights.add(classes.get(offence)));
        return weights;
    }
}

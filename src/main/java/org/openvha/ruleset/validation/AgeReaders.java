package org.openvha.ruleset.validation;

import java.util.stream.Collectors;
import org.openvha.document.Findings;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.vocabulary.Property;

/** Points out every rule that reads a protected characteristic; age is the only one that rules can read. */
final class AgeReaders implements Check {

    @Override
    public void look(Subject subject, Findings findings) {
        subject.draft().rules().stream().filter(Rule::readsAge).forEach(rule -> {
            Place place = new Place(subject.draft(), rule);
            String read = rule.properties()
                    .filter(Property::tellsAge)
                    .map(Property::name)
                    .distinct()
                    .collect(Collectors.joining(", "));
            place.add(
                    findings,
                    Kind.READS_AGE,
                    place.pattern(),
                    rule.id() + " reads age: " + read,
                    "Nothing, if the policy names age here");
        });
    }
}

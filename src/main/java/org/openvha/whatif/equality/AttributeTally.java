package org.openvha.whatif.equality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openvha.whatif.statistics.Confidence;

/** Counts people by the groups of one attribute. Not thread-safe. */
final class AttributeTally {

    private final Attribute attribute;
    private final StateTally baseline;
    private final StateTally candidate;
    private final ChangeTally change;

    AttributeTally(Attribute attribute) {
        int groups = attribute.groups().size();
        this.attribute = attribute;
        this.baseline = new StateTally(groups);
        this.candidate = new StateTally(groups);
        this.change = new ChangeTally(groups);
    }

    /** The same person on the baseline's and on the candidate's as-of date. */
    void add(Assessed assessed, Person before, Person after) {
        int group = attribute.placeOf(after);
        baseline.add(before == after ? group : attribute.placeOf(before), assessed.baseline());
        candidate.add(group, assessed.candidate());
        change.add(group, assessed.baseline(), assessed.candidate());
    }

    AttributeImpact impact(int people, Confidence confidence) {
        int reference = reference();
        List<GroupImpact> groups = new ArrayList<>();
        for (int group = 0; group < attribute.groups().size(); group++) {
            groups.add(new GroupImpact(
                    attribute.groups().get(group),
                    group == reference,
                    baseline.impact(group, reference, people, confidence),
                    candidate.impact(group, reference, people, confidence),
                    change.impact(group, reference, confidence)));
        }
        return new AttributeImpact(attribute, groups);
    }

    private int reference() {
        List<Group> groups = attribute.groups();
        IntStream stated = IntStream.range(0, groups.size())
                .filter(group -> groups.get(group).stated());
        return attribute.predefinedReference().map(groups::indexOf).orElseGet(() -> candidate.largestOf(stated));
    }
}

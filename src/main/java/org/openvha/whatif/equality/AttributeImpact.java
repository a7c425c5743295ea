package org.openvha.whatif.equality;

import java.util.List;
import java.util.function.Function;
import org.openvha.whatif.statistics.Rate;

/** All groups of an attribute, in its order. */
public record AttributeImpact(Attribute attribute, List<GroupImpact> groups) {

    /** @throws IllegalStateException if the groups do not add up to everybody: then somebody was dropped or counted twice, and no figure here can be relied on */
    public AttributeImpact {
        groups = List.copyOf(groups);
        addUp(
                attribute,
                groups,
                "assessed by the baseline",
                group -> group.baseline().population());
        addUp(
                attribute,
                groups,
                "assessed by the candidate",
                group -> group.candidate().population());
        addUp(
                attribute,
                groups,
                "listed by the baseline",
                group -> group.baseline().list());
        addUp(
                attribute,
                groups,
                "listed by the candidate",
                group -> group.candidate().list());
        addUp(attribute, groups, "entering", group -> group.change().entrants());
        addUp(attribute, groups, "leaving", group -> group.change().leavers());
    }

    /** The group that others are compared with. */
    public GroupImpact reference() {
        return groups.stream().filter(GroupImpact::reference).findFirst().orElseThrow();
    }

    public Parity baselineParity() {
        return Parity.ofAll(groups, GroupImpact::baseline);
    }

    public Parity candidateParity() {
        return Parity.ofAll(groups, GroupImpact::candidate);
    }

    /** Without small groups and those not stated. */
    public Parity baselineParityOfLargerStated() {
        return Parity.ofLargerStated(groups, GroupImpact::baseline);
    }

    /** Without small groups and those not stated. */
    public Parity candidateParityOfLargerStated() {
        return Parity.ofLargerStated(groups, GroupImpact::candidate);
    }

    private static void addUp(
            Attribute attribute, List<GroupImpact> groups, String whom, Function<GroupImpact, Rate> share) {
        int sum = groups.stream().map(share).mapToInt(Rate::count).sum();
        if (groups.stream().map(share).anyMatch(rate -> rate.of() != sum)) {
            throw new IllegalStateException("The groups of " + attribute.code() + " hold " + sum + " people " + whom
                    + ", which is not everybody: " + share.apply(groups.get(0)).of());
        }
    }
}

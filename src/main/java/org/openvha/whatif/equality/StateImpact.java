package org.openvha.whatif.equality;

import java.util.OptionalDouble;
import org.openvha.whatif.statistics.Rate;

/**
 * A group on one side of a comparison. Its people are those who belong to it on that side's as-of date.
 *
 * @param population the people assessed who belong to the group, of all who were assessed
 * @param list a group's share of the list (Aequitas: {@code ppr}): those of the group who are listed, of all who are listed
 * @param pprDisparity that share divided by the reference group's (Aequitas: {@code ppr_disparity}); empty where the reference group has none. It has no interval, since
 *     shares of one list are not independent of each other
 * @param selection those of the group who are listed, of those of the group who were assessed (Fairlearn: {@code selection_rate}, Aequitas: {@code pprev}); its ratio is
 *     Aequitas' {@code pprev_disparity}
 */
public record StateImpact(Rate population, Rate list, OptionalDouble pprDisparity, ComparedRate selection) {

    /** Whether the rates of this side rest on few people: fewer than 30 assessed, or fewer than 5 listed. */
    public boolean isSmall() {
        return population.count() < GroupImpact.FEW_ASSESSED || listed() < GroupImpact.FEW_LISTED;
    }

    /** How many of the group are on the list. */
    public int listed() {
        return list.count();
    }
}

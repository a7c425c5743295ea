package org.openvha.whatif.equality;

import java.util.Optional;
import org.openvha.whatif.statistics.Estimate;
import org.openvha.whatif.statistics.Paired;
import org.openvha.whatif.statistics.Rate;

/**
 * What a change does to a group, whose people are those who belong to it on the candidate's as-of date.
 *
 * @param looks the group's people by the baseline's look and the candidate's; those found by the second alone enter, those found by the first alone leave
 * @param entrants those of the group who enter, of all who enter
 * @param leavers those of the group who leave, of all who leave
 * @param entering those of the group who enter, of those of the group who were not on the list
 * @param leaving those of the group who leave, of those of the group who were on the list
 * @param selection the change of the group's selection rate, with Newcombe's interval for pairs; empty where the group has nobody
 */
public record ChangeImpact(
        Paired looks,
        Rate entrants,
        Rate leavers,
        ComparedRate entering,
        ComparedRate leaving,
        Optional<Estimate> selection) {}

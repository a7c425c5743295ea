package org.openvha.whatif.variant;

import java.util.Optional;
import org.openvha.whatif.statistics.Estimate;
import org.openvha.whatif.statistics.Rate;

/**
 * How likely a group is to be on the list beside its reference group.
 *
 * @param attribute what people are grouped by, such as {@code ethnic-group}
 * @param attributeLabel the same for readers
 * @param group its code, such as {@code F}
 * @param groupLabel the same for readers
 * @param reference code of the group that it is compared with
 * @param referenceLabel the same for readers
 * @param selection those of the group who are listed, of those of the group who were assessed
 * @param ratio of that rate to the reference group's, with its interval; empty where either group has nobody
 * @param small whether the group is so small that the ratio may be chance
 */
public record GroupRatio(
        String attribute,
        String attributeLabel,
        String group,
        String groupLabel,
        String reference,
        String referenceLabel,
        Rate selection,
        Optional<Estimate> ratio,
        boolean small) {}

package org.openvha.whatif.equality;

import org.openvha.whatif.statistics.Rate;

/**
 * A group among the suspects of a crime type.
 *
 * @param suspects those of the group, of all suspects of the type
 */
public record GroupShare(Group group, Rate suspects) {}

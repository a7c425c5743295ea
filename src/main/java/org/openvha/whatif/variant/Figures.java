package org.openvha.whatif.variant;

import java.util.List;
import org.openvha.whatif.statistics.Rate;

/**
 * A list in figures.
 *
 * @param listed how many people are on it
 * @param under18 how many of them are under 18 on the as-of date
 * @param ratios selection rates of groups beside those of their reference groups; empty if nobody asked for them
 */
public record Figures(int listed, int under18, List<GroupRatio> ratios) {

    public Figures {
        ratios = List.copyOf(ratios);
    }

    /** Those under 18, of those on the list. */
    public Rate under18Share() {
        return new Rate(under18, listed);
    }
}

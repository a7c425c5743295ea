package org.openvha.whatif.equality;

import java.util.Arrays;
import org.openvha.whatif.statistics.Confidence;
import org.openvha.whatif.statistics.Paired;
import org.openvha.whatif.statistics.Rate;

/** Counts the people of each group of an attribute by what becomes of them. */
final class ChangeTally {

    private final int[] stay;
    private final int[] enter;
    private final int[] leave;
    private final int[] neverListed;

    ChangeTally(int groups) {
        stay = new int[groups];
        enter = new int[groups];
        leave = new int[groups];
        neverListed = new int[groups];
    }

    void add(int group, boolean baseline, boolean candidate) {
        int[] fate = baseline ? candidate ? stay : leave : candidate ? enter : neverListed;
        fate[group]++;
    }

    ChangeImpact impact(int group, int reference, Confidence confidence) {
        Paired looks = new Paired(stay[group], leave[group], enter[group], neverListed[group]);
        boolean isReference = group == reference;
        return new ChangeImpact(
                looks,
                new Rate(enter[group], Arrays.stream(enter).sum()),
                new Rate(leave[group], Arrays.stream(leave).sum()),
                compared(entering(group), entering(reference), isReference, confidence),
                compared(leaving(group), leaving(reference), isReference, confidence),
                confidence.change(looks));
    }

    private Rate entering(int group) {
        return new Rate(enter[group], enter[group] + neverListed[group]);
    }

    private Rate leaving(int group) {
        return new Rate(leave[group], leave[group] + stay[group]);
    }

    private static ComparedRate compared(Rate rate, Rate reference, boolean isReference, Confidence confidence) {
        return isReference ? ComparedRate.ofReference(rate, confidence) : ComparedRate.of(rate, reference, confidence);
    }
}

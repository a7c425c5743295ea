package org.openvha.whatif.equality;

import java.util.Optional;
import org.openvha.whatif.statistics.Confidence;
import org.openvha.whatif.statistics.Estimate;
import org.openvha.whatif.statistics.Interval;
import org.openvha.whatif.statistics.Rate;

/**
 * A group's rate beside the reference group's.
 *
 * @param interval Wilson's; empty where there is nobody
 * @param difference from the reference group's rate, with Newcombe's interval; empty where either has nobody. The reference group differs from itself by nought, without interval
 * @param ratio to the reference group's rate, with the MOVER-R interval; of the reference group to itself 1, without interval
 */
public record ComparedRate(
        Rate rate, Optional<Interval> interval, Optional<Estimate> difference, Optional<Estimate> ratio) {

    static ComparedRate of(Rate rate, Rate reference, Confidence confidence) {
        return new ComparedRate(
                rate, confidence.of(rate), confidence.difference(rate, reference), confidence.ratio(rate, reference));
    }

    static ComparedRate ofReference(Rate rate, Confidence confidence) {
        Optional<Rate> known = Optional.of(rate).filter(Rate::isKnown);
        return new ComparedRate(
                rate,
                confidence.of(rate),
                known.map(own -> Estimate.exactly(0)),
                known.filter(own -> own.count() > 0).map(own -> Estimate.exactly(1)));
    }
}

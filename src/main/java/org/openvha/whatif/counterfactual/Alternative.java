package org.openvha.whatif.counterfactual;

import java.util.Map;
import java.util.Optional;

/**
 * One way in which one fact might be different.
 *
 * @param value what would stand there instead, in words; empty for {@link Change#WITHDRAWN}
 * @param corrected by column of the facts' files, what would stand there; no column for {@link Change#WITHDRAWN}
 * @param dates all the dates that it stands for; there for {@link Change#DATE} only
 * @param instead the fact that would stand there: an offence, a report, a custody period or a review; empty for {@link Change#WITHDRAWN}
 */
public record Alternative(
        FactId fact,
        Change change,
        String value,
        Map<String, Object> corrected,
        Optional<Stretch> dates,
        Optional<Object> instead) {

    Alternative(FactId fact, Change change, String value, Map<String, Object> corrected, Object instead) {
        this(fact, change, value, corrected, Optional.empty(), Optional.of(instead));
    }

    static Alternative withdrawn(FactId fact) {
        return new Alternative(fact, Change.WITHDRAWN, "", Map.of(), Optional.empty(), Optional.empty());
    }

    /** @param column that of the date */
    static Alternative dated(FactId fact, Stretch dates, String column, Object instead) {
        return new Alternative(
                fact,
                Change.DATE,
                dates.words(),
                Map.of(column, dates.nearest().toString()),
                Optional.of(dates),
                Optional.of(instead));
    }

    /** The same for more dates, of which its own is still the nearest. */
    Alternative standingFor(Stretch more) {
        return new Alternative(fact, change, more.words(), corrected, Optional.of(more), instead);
    }
}

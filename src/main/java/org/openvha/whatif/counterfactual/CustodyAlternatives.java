package org.openvha.whatif.counterfactual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.assessment.Words;
import org.openvha.facts.CustodyPeriod;

/** Every alternative of a custody period, as {@link Change} lists them. */
record CustodyAlternatives(LocalDate asOf) {

    List<Alternative> of(CustodyPeriod period) {
        FactId fact = new FactId(Kind.CUSTODY, period.id());
        List<Alternative> all = new ArrayList<>();
        all.add(Alternative.withdrawn(fact));
        Optional<LocalDate> dayBefore = Optional.of(asOf.minusDays(1));
        if (CustodyPeriod.allows(period.from(), dayBefore)) {
            all.add(ending(fact, period, dayBefore));
        }
        all.add(ending(fact, period, Optional.empty()));
        return all;
    }

    private static Alternative ending(FactId fact, CustodyPeriod period, Optional<LocalDate> to) {
        return new Alternative(
                fact,
                Change.END,
                to.map(day -> "ended on " + Words.date(day)).orElse("not ended"),
                to.<Map<String, Object>>map(day -> Map.of("to", day.toString())).orElseGet(() -> Map.of("to", "")),
                new CustodyPeriod(period.id(), period.individualId(), period.from(), to, period.recordedOn()));
    }
}

package org.openvha.whatif.report;

import java.util.Comparator;
import java.util.Optional;
import org.openvha.whatif.Comparing;
import org.openvha.whatif.Results;
import org.openvha.whatif.equality.Attribute;
import org.openvha.whatif.equality.EqualityImpact;
import org.openvha.whatif.equality.GroupImpact;
import org.openvha.whatif.kpi.Measured;

/** The counts that KPIs are held against. */
final class KpiMeasures {

    private KpiMeasures() {}

    /** Between two dates the change is that of the rules alone: both sides as of the candidate's date. Nobody publishes the passing of time. */
    static Measured of(Comparing.Compared compared, EqualityImpact equality) {
        Results before = compared.baselineThen();
        Results after = compared.candidate();
        Optional<GroupImpact> largest = equality.of(Attribute.BOROUGH).groups().stream()
                .filter(borough -> borough.candidate().listed() > 0)
                .max(Comparator.comparingInt(borough -> borough.candidate().listed()));
        int under18 =
                equality.of(Attribute.UNDER_18).groups().get(0).candidate().listed();
        return new Measured(
                before.listed(),
                after.listed(),
                after.notOn(before),
                before.notOn(after),
                under18,
                largest.map(borough -> borough.group().label()),
                largest.map(borough -> borough.candidate().listed()).orElse(0),
                before.topOverlap(after));
    }
}

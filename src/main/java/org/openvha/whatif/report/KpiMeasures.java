package org.openvha.whatif.report;

import java.util.Comparator;
import java.util.Optional;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.equality.Attribute;
import org.openvha.whatif.equality.EqualityImpact;
import org.openvha.whatif.equality.GroupImpact;
import org.openvha.whatif.kpi.Measured;

/** The counts that KPIs are held against. */
final class KpiMeasures {

    private KpiMeasures() {}

    static Measured of(Comparison comparison, EqualityImpact equality) {
        Optional<GroupImpact> largest = equality.of(Attribute.BOROUGH).groups().stream()
                .filter(borough -> borough.candidate().listed() > 0)
                .max(Comparator.comparingInt(borough -> borough.candidate().listed()));
        int under18 =
                equality.of(Attribute.UNDER_18).groups().get(0).candidate().listed();
        return new Measured(
                comparison.baseline().included(),
                comparison.candidate().included(),
                comparison.entrants().size(),
                comparison.leavers().size(),
                under18,
                largest.map(borough -> borough.group().label()),
                largest.map(borough -> borough.candidate().listed()).orElse(0),
                comparison.topOverlap());
    }
}

package org.openvha.publication;

import org.openvha.assessment.Words;
import org.openvha.document.Numbers;
import org.openvha.ruleset.WeightRow;

/** A row of the weight table; {@code weight} in points. */
record WeightPart(String offenceClass, String offence, String weight, String crimeType, String basis, String source) {

    static WeightPart of(WeightRow row, RuleIds ids) {
        return new WeightPart(
                row.offenceClass(),
                row.offence(),
                Numbers.grouped(row.weight()),
                Words.name(row.crimeType()),
                Footing.of(row).label(),
                ids.marked(row.source()));
    }
}

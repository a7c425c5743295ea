package org.openvha.oracle;

import java.util.HashMap;
import java.util.Map;

/** A row of the offence weight table (reference policy, section 3). {@code weight} is in whole points. */
record OffenceWeight(String offenceCode, int weight, String crimeType) {

    private static final Map<String, OffenceWeight> TABLE = table(
            new OffenceWeight("1", 7973, "HOMICIDE"),
            new OffenceWeight("4.1", 7973, "HOMICIDE"),
            new OffenceWeight("2", 4654, "HOMICIDE"),
            new OffenceWeight("3A", 2024, "HOMICIDE"),
            new OffenceWeight("5D", 2035, "VIOLENCE_WITH_INJURY"),
            new OffenceWeight("5E", 1447, "VIOLENCE_WITH_INJURY"),
            new OffenceWeight("8N", 189, "VIOLENCE_WITH_INJURY"),
            new OffenceWeight("8P", 313, "VIOLENCE_WITH_INJURY"),
            new OffenceWeight("8S", 401, "VIOLENCE_WITH_INJURY"),
            new OffenceWeight("3B", 275, "VIOLENCE_WITHOUT_INJURY"),
            new OffenceWeight("36", 1217, "VIOLENCE_WITHOUT_INJURY"),
            new OffenceWeight("62A", 363, "VIOLENCE_WITHOUT_INJURY"),
            new OffenceWeight("34A", 800, "ROBBERY"),
            new OffenceWeight("34B", 800, "ROBBERY"),
            new OffenceWeight("29A", 2289, "ROBBERY"),
            new OffenceWeight("31A", 1850, "ROBBERY"),
            new OffenceWeight("10A", 617, "FIREARM"),
            new OffenceWeight("10B", 412, "FIREARM"),
            new OffenceWeight("81", 1288, "FIREARM"),
            new OffenceWeight("10D", 53, "KNIFE_POSSESSION"),
            new OffenceWeight("90", 250, "KNIFE_POSSESSION"),
            new OffenceWeight("10C", 52, "OTHER_WEAPON"),
            new OffenceWeight("92A", 513, "DRUG_SUPPLY"));

    private static Map<String, OffenceWeight> table(OffenceWeight... rows) {
        Map<String, OffenceWeight> table = new HashMap<>();
        for (OffenceWeight row : rows) {
            table.put(row.offenceCode, row);
        }
        return table;
    }

    /** The row of that class; null when it has none. */
    static OffenceWeight of(String offenceCode) {
        return TABLE.get(offenceCode);
    }

    /** That percentage of the weight in whole points, rounded half up. */
    int points(int percent) {
        return (weight * percent + 50) / 100;
    }
}

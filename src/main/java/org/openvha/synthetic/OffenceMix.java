package org.openvha.synthetic;

import java.util.Set;

/**
 * Recorded-crime classes and how often they are drawn (made up; the classes are those of the ONS Crime Severity Score). Many stand outside the offence weight table,
 * as most recorded crime does (EXC-06).
 */
final class OffenceMix {

    static final String DRUG_SUPPLY = "92A";

    /** The usual single offence: low weight, or none in the weight table. */
    static final Weighted<String> MINOR = new Weighted<String>()
            .add(26, "105A")
            .add(22, "46")
            .add(10, "9A")
            .add(9, "92E")
            .add(6, "58C")
            .add(5, "8L")
            .add(5, "49")
            .add(4, "92D")
            .add(4, "104")
            .add(3, "39")
            .add(3, "45")
            .add(2, "48")
            .add(2, "10D")
            .add(1, "10C")
            .add(1, "44");

    /** Violence and weapons. */
    static final Weighted<String> VIOLENT = new Weighted<String>()
            .add(3000, "8N")
            .add(2000, "10D")
            .add(1350, "34B")
            .add(450, "3B")
            .add(350, "10C")
            .add(320, "8S")
            .add(300, "62A")
            .add(210, "5D")
            .add(200, "34A")
            .add(160, "8P")
            .add(150, "90")
            .add(130, "10B")
            .add(90, "36")
            .add(60, "29A")
            .add(60, "5E")
            .add(45, "81")
            .add(40, "10A")
            .add(20, "31A")
            .add(12, "2")
            .add(5, "1")
            .add(5, "3A")
            .add(3, "4.1");

    /** What stands beside another offence on the same crime report. */
    static final Weighted<String> COMPANION = new Weighted<String>()
            .add(26, "10D")
            .add(22, "8N")
            .add(16, "105A")
            .add(10, "9A")
            .add(8, "58D")
            .add(6, "34B")
            .add(5, "104")
            .add(4, "92D")
            .add(3, "3B");

    /** What people become victims or witnesses of. */
    static final Weighted<String> SUFFERED = new Weighted<String>()
            .add(30, "8N")
            .add(25, "105A")
            .add(20, "34B")
            .add(10, "39")
            .add(6, "5D")
            .add(5, "3B")
            .add(4, "9A");

    private static final Set<String> CAN_BE_DOMESTIC =
            Set.of("105A", "104", "8N", "8L", "9A", "3B", "5D", "58C", "36", "1", "2");

    private static final Set<String> SERIOUS = Set.of(
            "1", "2", "3A", "4.1", "5D", "5E", "8N", "8S", "10A", "10B", "29A", "31A", "34A", "34B", "36", "81", "90",
            "92A");

    private OffenceMix() {}

    static boolean canBeDomestic(String offenceCode) {
        return CAN_BE_DOMESTIC.contains(offenceCode);
    }

    /** Whether a conviction or charge for it may lead to custody here. */
    static boolean isSerious(String offenceCode) {
        return SERIOUS.contains(offenceCode);
    }
}

package org.openvha.register.facts;

import java.util.List;
import org.openvha.facts.FactsFile;

/** An individual with one fact of each kind. */
final class AllKinds {

    private AllKinds() {}

    /** @param recorded when everything was recorded, and the day of birth; another makes another version of all but demographics, whose sex does */
    static Extract with(String recorded, String sex) {
        Extract extract = new Extract();
        for (FactsFile file : FactsFile.values()) {
            extract.with(file, row(file, recorded, sex));
        }
        return extract;
    }

    /** A row about N1. */
    static String row(FactsFile file, String recorded, String sex) {
        return String.join(",", fields(file, recorded, sex));
    }

    /** The fields of a row in the order of the contract. */
    static List<String> fields(FactsFile file, String recorded, String sex) {
        return switch (file) {
            case INDIVIDUALS -> List.of("N1", recorded, "Lambeth");
            case OFFENCES -> List.of("O1", "N1", "CR1", "8N", "2023-05-01", recorded, "SUSPECT", "false", "Hackney");
            case INTELLIGENCE -> List.of("I1", "N1", "WEAPONS", "2023-05-01", recorded, "1", "A");
            case CUSTODY -> List.of("C1", "N1", "2023-05-01", "", recorded);
            case ACTIVITIES -> List.of("A1", "N1", "DIVERSION", "2023-05-01", recorded);
            case REVIEWS -> List.of("R1", "N1", "PENDING", "OFFENCE", "O1", "", recorded);
            case DEMOGRAPHICS -> List.of("N1", sex, "W1");
        };
    }
}

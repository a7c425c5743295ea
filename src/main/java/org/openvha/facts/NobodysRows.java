package org.openvha.facts;

import java.util.ArrayList;
import java.util.List;

/** Refused rows that cannot even tell whom they are about: whoever lost them is neither marked nor counted, so a person must be told. */
record NobodysRows(long individuals, long others) {

    static NobodysRows in(Tables tables) {
        long individuals = tables.individuals().refused().rows().stream()
                .filter(row -> row.id().isEmpty())
                .count();
        long others = tables.all().stream()
                .filter(table -> table.format().file() != FactsFile.INDIVIDUALS
                        && table.format().file() != FactsFile.DEMOGRAPHICS)
                .flatMap(table -> table.refused().rows().stream())
                .filter(RefusedRow::isOfWrongWidth)
                .count();
        return new NobodysRows(individuals, others);
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (individuals > 0) {
            warnings.add(rows(individuals) + " of individuals.csv without an id that can be read. Whoever "
                    + (individuals == 1 ? "it is" : "they are")
                    + " about is left out and not counted among those left out; see rejected.csv");
        }
        if (others > 0) {
            warnings.add(rows(others) + " with a wrong number of fields, so that nobody can tell whom "
                    + (others == 1 ? "it is" : "they are") + " about. Whoever lost " + (others == 1 ? "it" : "one")
                    + " is not marked incomplete; see rejected.csv");
        }
        return warnings;
    }

    private static String rows(long rows) {
        return rows == 1 ? "There is 1 refused row" : "There are " + rows + " refused rows";
    }
}

package org.openvha.facts;

import java.util.Optional;

/** Refused rows of which nothing can be read, not even whom they are about: whoever lost them is not marked incomplete, so a person must be told. */
record NobodysRows(long rows) {

    static NobodysRows in(Tables tables) {
        return new NobodysRows(tables.all().stream()
                .filter(table -> table.format().file() != FactsFile.INDIVIDUALS
                        && table.format().file() != FactsFile.DEMOGRAPHICS)
                .flatMap(table -> table.refused().rows().stream())
                .filter(RefusedRow::isOfWrongWidth)
                .count());
    }

    Optional<String> warning() {
        return rows == 0
                ? Optional.empty()
                : Optional.of(rows + (rows == 1 ? " row has" : " rows have")
                        + " a wrong number of fields, so that nobody can tell whom "
                        + (rows == 1 ? "it is" : "they are") + " about. Whoever lost "
                        + (rows == 1 ? "it" : "one") + " is not marked incomplete; see rejected.csv");
    }
}

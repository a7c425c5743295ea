package org.openvha.facts;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.openvha.document.CanonicalJson;

/** Rows of {@code demographics.csv}. */
final class DemographicsRows implements RowFormat<Demographics> {

    /** Self-defined ethnicity codes: 16+1, the two that 18+1 adds and the one it moves, and not stated. */
    private static final List<String> ETHNICITIES = List.of(
            "W1", "W2", "W3", "W9", "M1", "M2", "M3", "M9", "A1", "A2", "A3", "A4", "A9", "B1", "B2", "B9", "O1", "O2",
            "O9", "NS");

    private final KnownIndividuals known;
    private final Choice<Sex> sexes = Choice.of(Sex.values());
    private final Choice<String> ethnicities = Choice.of(ETHNICITIES, Function.identity());

    DemographicsRows(KnownIndividuals known) {
        this.known = known;
    }

    @Override
    public FactKind<Demographics> kind() {
        return FactKind.DEMOGRAPHICS;
    }

    @Override
    public Demographics read(Row row) {
        return new Demographics(row.individual(known), row.choice("sex", sexes), row.choice("ethnicity", ethnicities));
    }

    static void write(Demographics demographics, CanonicalJson json) throws IOException {
        json.member("ethnicity", demographics.ethnicity())
                .member("individual_id", demographics.individualId())
                .member("sex", demographics.sex().name());
    }
}

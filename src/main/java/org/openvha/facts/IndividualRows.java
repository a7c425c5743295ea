package org.openvha.facts;

import java.io.IOException;
import java.util.Arrays;
import org.openvha.document.CanonicalJson;

/** Rows of {@code individuals.csv}. */
final class IndividualRows implements RowFormat<Individual> {

    private final Choice<Borough> boroughs = Choice.of(Arrays.asList(Borough.values()), Borough::label);

    @Override
    public FactKind<Individual> kind() {
        return FactKind.INDIVIDUALS;
    }

    @Override
    public Individual read(Row row) {
        return new Individual(row.id("individual_id"), row.date("date_of_birth"), row.choice("borough", boroughs));
    }

    static void write(Individual individual, CanonicalJson json) throws IOException {
        json.member("borough", individual.borough().label())
                .member("date_of_birth", individual.dateOfBirth())
                .member("individual_id", individual.id());
    }
}

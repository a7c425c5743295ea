package org.openvha.register.facts;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.openvha.facts.Borough;
import org.openvha.facts.FactKind;
import org.openvha.facts.Individual;
import org.openvha.register.copy.CopyText;

/** People. */
final class IndividualTable implements FactTable<Individual> {

    private final Spellings<Borough> boroughs = Spellings.of(Arrays.asList(Borough.values()), Borough::label);

    @Override
    public FactKind<Individual> kind() {
        return FactKind.INDIVIDUALS;
    }

    @Override
    public String name() {
        return "individual";
    }

    @Override
    public List<String> columns() {
        return List.of("individual_id", "date_of_birth", "borough");
    }

    @Override
    public void write(Individual individual, CopyText row) throws SQLException {
        row.text(individual.id())
                .date(individual.dateOfBirth())
                .text(individual.borough().label());
    }

    @Override
    public Individual read(StoredRow row) {
        return new Individual(row.text(0), row.date(1), row.choice(2, boroughs));
    }
}

package org.openvha.register.facts;

import java.sql.SQLException;
import java.util.List;
import org.openvha.facts.Demographics;
import org.openvha.facts.FactKind;
import org.openvha.facts.Sex;
import org.openvha.register.copy.CopyText;

/** Protected characteristics, which no case file holds. */
final class DemographicsTable implements FactTable<Demographics> {

    private final Spellings<Sex> sexes = Spellings.of(Sex.values());

    @Override
    public FactKind<Demographics> kind() {
        return FactKind.DEMOGRAPHICS;
    }

    @Override
    public String name() {
        return "demographics";
    }

    @Override
    public List<String> columns() {
        return List.of("individual_id", "sex", "ethnicity");
    }

    @Override
    public void write(Demographics demographics, CopyText row) throws SQLException {
        row.text(demographics.individualId()).text(demographics.sex().name()).text(demographics.ethnicity());
    }

    @Override
    public Demographics read(StoredRow row) {
        return new Demographics(row.text(0), row.choice(1, sexes), row.sharedText(2));
    }
}

package org.openvha.register.facts;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.openvha.facts.Borough;
import org.openvha.facts.FactKind;
import org.openvha.facts.Offence;
import org.openvha.facts.Role;
import org.openvha.register.copy.CopyText;

/** Parts in recorded offences. */
final class OffenceTable implements FactTable<Offence> {

    private final Spellings<Role> roles = Spellings.of(Role.values());
    private final Spellings<Borough> boroughs = Spellings.of(Arrays.asList(Borough.values()), Borough::label);

    @Override
    public FactKind<Offence> kind() {
        return FactKind.OFFENCES;
    }

    @Override
    public String name() {
        return "offence";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "offence_id",
                "individual_id",
                "crime_report",
                "offence_code",
                "offence_date",
                "recorded_on",
                "role",
                "domestic",
                "borough");
    }

    @Override
    public void write(Offence offence, CopyText row) throws SQLException {
        row.text(offence.id())
                .text(offence.individualId())
                .text(offence.crimeReport())
                .text(offence.offenceCode())
                .date(offence.date())
                .date(offence.recordedOn())
                .text(offence.role().name())
                .truth(offence.domestic())
                .text(offence.borough().label());
    }

    @Override
    public Offence read(StoredRow row) {
        return new Offence(
                row.text(0),
                row.individual(1),
                row.text(2),
                row.sharedText(3),
                row.date(4),
                row.date(5),
                row.choice(6, roles),
                row.truth(7),
                row.choice(8, boroughs));
    }
}

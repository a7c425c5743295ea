package org.openvha.facts;

import java.io.IOException;
import java.util.Arrays;
import org.openvha.document.CanonicalJson;

/** Rows of {@code offences.csv}. */
final class OffenceRows implements RowFormat<Offence> {

    private final KnownIndividuals known;
    private final OffenceCodes codes = new OffenceCodes();
    private final Choice<Role> roles = Choice.of(Role.values());
    private final Choice<Boolean> truth = Choice.truth();
    private final Choice<Borough> boroughs = Choice.of(Arrays.asList(Borough.values()), Borough::label);

    OffenceRows(KnownIndividuals known) {
        this.known = known;
    }

    @Override
    public FactKind<Offence> kind() {
        return FactKind.OFFENCES;
    }

    @Override
    public Offence read(Row row) {
        return new Offence(
                row.id("offence_id"),
                row.individual(known),
                row.text("crime_report"),
                codes.shared(row.filled("offence_code")),
                row.date("offence_date"),
                row.date("recorded_on"),
                row.choice("role", roles),
                row.choice("domestic", truth),
                row.choice("borough", boroughs));
    }

    static void write(Offence offence, CanonicalJson json) throws IOException {
        json.member("borough", offence.borough().label())
                .member("crime_report", offence.crimeReport())
                .member("domestic", Boolean.toString(offence.domestic()))
                .member("individual_id", offence.individualId())
                .member("offence_code", offence.offenceCode())
                .member("offence_date", offence.date())
                .member("offence_id", offence.id())
                .member("recorded_on", offence.recordedOn())
                .member("role", offence.role().name());
    }
}

package org.openvha.facts;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.openvha.document.CanonicalJson;

/** Rows of {@code custody.csv}. */
final class CustodyRows implements RowFormat<CustodyPeriod> {

    private static final String TO_BEFORE_FROM =
            "is " + Phrases.PLAIN + ", before from, " + Phrases.PLAIN + ": correct one of the two dates";

    private final KnownIndividuals known;

    CustodyRows(KnownIndividuals known) {
        this.known = known;
    }

    @Override
    public FactKind<CustodyPeriod> kind() {
        return FactKind.CUSTODY;
    }

    @Override
    public CustodyPeriod read(Row row) {
        String id = row.id("custody_id");
        String individual = row.individual(known);
        LocalDate from = row.date("from");
        Optional<LocalDate> to = row.optionalDate("to");
        if (row.sound("from") && !CustodyPeriod.allows(from, to)) {
            row.fault("to", TO_BEFORE_FROM, to.orElseThrow().toString(), from.toString());
        }
        return new CustodyPeriod(id, individual, from, to, row.date("recorded_on"));
    }

    static void write(CustodyPeriod period, CanonicalJson json) throws IOException {
        json.member("custody_id", period.id())
                .member("from", period.from())
                .member("individual_id", period.individualId())
                .member("recorded_on", period.recordedOn())
                .member("to", period.to().map(LocalDate::toString).orElse(""));
    }
}

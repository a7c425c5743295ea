package org.openvha.facts;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Puts together what belongs to one individual. */
final class CaseFiles {

    private CaseFiles() {}

    static List<CaseFile> of(Tables tables, KnownIndividuals known) {
        Grouped<Offence> offences = new Grouped<>(tables.offences(), known);
        Grouped<IntelligenceReport> reports = new Grouped<>(tables.intelligence(), known);
        Grouped<CustodyPeriod> custody = new Grouped<>(tables.custody(), known);
        Grouped<Activity> activities = new Grouped<>(tables.activities(), known);
        Grouped<Review> reviews = new Grouped<>(tables.reviews(), known);
        BitSet incomplete = incomplete(tables, known);
        return IntStream.range(0, known.all().size())
                .mapToObj(i -> new CaseFile(
                        known.all().get(i),
                        offences.of(i),
                        reports.of(i),
                        custody.of(i),
                        activities.of(i),
                        reviews.of(i),
                        incomplete.get(i)))
                .toList();
    }

    /** Places of the individuals who lost a row of any file but the demographics, as far as it can be read whom a row is about. */
    private static BitSet incomplete(Tables tables, KnownIndividuals known) {
        BitSet incomplete = new BitSet();
        for (Table<?> table : tables.all()) {
            if (table.format().file() != FactsFile.DEMOGRAPHICS) {
                table.refused()
                        .rows()
                        .forEach(row -> known.place(row.individualId()).ifPresent(incomplete::set));
            }
        }
        return incomplete;
    }
}

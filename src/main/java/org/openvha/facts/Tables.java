package org.openvha.facts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that was read of a folder of facts, file by file. */
record Tables(
        Table<Individual> individuals,
        Table<Offence> offences,
        Table<IntelligenceReport> intelligence,
        Table<CustodyPeriod> custody,
        Table<Activity> activities,
        Table<Review> reviews,
        Table<Demographics> demographics) {

    FactSet accepted() {
        return FactSet.empty()
                .with(FactKind.INDIVIDUALS, individuals.accepted())
                .with(FactKind.OFFENCES, offences.accepted())
                .with(FactKind.INTELLIGENCE, intelligence.accepted())
                .with(FactKind.CUSTODY, custody.accepted())
                .with(FactKind.ACTIVITIES, activities.accepted())
                .with(FactKind.REVIEWS, reviews.accepted())
                .with(FactKind.DEMOGRAPHICS, demographics.accepted());
    }

    /** Whoever lost a row of any file but the demographics, as far as it can be read whom a row is about. */
    Set<String> incomplete() {
        return all().stream()
                .filter(table -> table.format().file() != FactsFile.DEMOGRAPHICS)
                .flatMap(table -> table.refused().rows().stream())
                .map(RefusedRow::individualId)
                .collect(Collectors.toSet());
    }

    /** In the order of the contract. */
    List<Table<?>> all() {
        return List.of(individuals, offences, intelligence, custody, activities, reviews, demographics);
    }
}

package org.openvha.facts;

import java.util.List;

/** Everything that was read of a folder of facts, file by file. */
record Tables(
        Table<Individual> individuals,
        Table<Offence> offences,
        Table<IntelligenceReport> intelligence,
        Table<CustodyPeriod> custody,
        Table<Activity> activities,
        Table<Review> reviews,
        Table<Demographics> demographics) {

    /** In the order of the contract. */
    List<Table<?>> all() {
        return List.of(individuals, offences, intelligence, custody, activities, reviews, demographics);
    }
}

package org.openvha.facts;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts together what belongs to one individual. */
public final class CaseFiles {

    private CaseFiles() {}

    /**
     * The case files of all individuals in a set, ordered by id.
     *
     * @param facts in any order; demographics are not looked at
     * @param incomplete ids of individuals about whom a row was refused; may hold others as well
     * @throws java.util.NoSuchElementException if a fact is about somebody who is not among the individuals
     */
    public static List<CaseFile> of(FactSet facts, Set<String> incomplete) {
        return of(
                facts,
                new KnownIndividuals(IdOrder.of(FactKind.INDIVIDUALS, facts.of(FactKind.INDIVIDUALS))),
                incomplete);
    }

    static List<CaseFile> of(FactSet facts, KnownIndividuals known, Set<String> incomplete) {
        Grouped<Offence> offences = grouped(FactKind.OFFENCES, facts, known);
        Grouped<IntelligenceReport> reports = grouped(FactKind.INTELLIGENCE, facts, known);
        Grouped<CustodyPeriod> custody = grouped(FactKind.CUSTODY, facts, known);
        Grouped<Activity> activities = grouped(FactKind.ACTIVITIES, facts, known);
        Grouped<Review> reviews = grouped(FactKind.REVIEWS, facts, known);
        return IntStream.range(0, known.all().size())
                .mapToObj(i -> new CaseFile(
                        known.all().get(i),
                        offences.of(i),
                        reports.of(i),
                        custody.of(i),
                        activities.of(i),
                        reviews.of(i),
                        incomplete.contains(known.all().get(i).id())))
                .toList();
    }

    private static <T> Grouped<T> grouped(FactKind<T> kind, FactSet facts, KnownIndividuals known) {
        return new Grouped<>(kind, facts.of(kind), known);
    }
}

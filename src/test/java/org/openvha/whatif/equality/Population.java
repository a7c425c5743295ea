package org.openvha.whatif.equality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.facts.Borough;
import org.openvha.facts.Demographics;
import org.openvha.facts.Individual;
import org.openvha.facts.Sex;

/** People told by the dozen, in which each line shows only what matters; they live in Hackney and are 30 unless a line says otherwise. */
final class Population {

    static final LocalDate AS_OF = LocalDate.parse("2024-01-31");

    private static final LocalDate THIRTY_YEARS_AGO = LocalDate.parse("1994-01-31");

    private final List<Assessed> people = new ArrayList<>();
    private final Map<String, Demographics> demographics = new TreeMap<>();
    private final SortedMap<String, Set<String>> suspects = new TreeMap<>();

    /** So many people of a sex and an ethnicity. */
    Population of(int number, Sex sex, String ethnicity, boolean baseline, boolean candidate) {
        for (int i = 0; i < number; i++) {
            String id = add(THIRTY_YEARS_AGO, Borough.HACKNEY, baseline, candidate);
            demographics.put(id, new Demographics(id, sex, ethnicity));
        }
        return this;
    }

    /** So many people without a demographic record. */
    Population unrecorded(int number, boolean baseline, boolean candidate) {
        return living(number, Borough.HACKNEY, baseline, candidate);
    }

    Population living(int number, Borough borough, boolean baseline, boolean candidate) {
        for (int i = 0; i < number; i++) {
            add(THIRTY_YEARS_AGO, borough, baseline, candidate);
        }
        return this;
    }

    Population born(String date, boolean baseline, boolean candidate) {
        add(LocalDate.parse(date), Borough.HACKNEY, baseline, candidate);
        return this;
    }

    /** Makes the first so many people suspects of a crime type. */
    Population firstSuspectedOf(String crimeType, int number) {
        Set<String> ids = new java.util.TreeSet<>();
        people.subList(0, number)
                .forEach(assessed -> ids.add(assessed.individual().id()));
        suspects.put(crimeType, ids);
        return this;
    }

    EqualityImpact impact() {
        return impact(AS_OF, AS_OF);
    }

    EqualityImpact impact(LocalDate baselineAsOf, LocalDate candidateAsOf) {
        return EqualityAnalysis.of(people, baselineAsOf, candidateAsOf, demographics, suspects);
    }

    GroupImpact group(Attribute attribute, String code) {
        return group(impact(), attribute, code);
    }

    static GroupImpact group(EqualityImpact impact, Attribute attribute, String code) {
        return impact.of(attribute).groups().stream()
                .filter(group -> group.group().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    List<Assessed> people() {
        return Collections.unmodifiableList(people);
    }

    private String add(LocalDate born, Borough borough, boolean baseline, boolean candidate) {
        String id = "N" + (100_001 + people.size());
        people.add(new Assessed(new Individual(id, born, borough), baseline, candidate));
        return id;
    }
}

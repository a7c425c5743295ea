package org.openvha.whatif.equality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Demographics;
import org.openvha.whatif.Results;
import org.openvha.whatif.statistics.Confidence;
import org.openvha.whatif.variant.GroupRatio;
import org.openvha.whatif.variant.Ratios;

/**
 * Selection rates of age groups, sexes and ethnic groups beside those of their reference groups, list by list: what {@link EqualityAnalysis} says of one list, for many lists
 * of the same people. The groups of everybody are looked up once. Immutable.
 */
public final class SelectionRatios implements Ratios {

    private static final List<Attribute> ATTRIBUTES =
            List.of(Attribute.UNDER_18, Attribute.SEX, Attribute.ETHNIC_GROUP);

    /** By attribute, then by person: the place of the person's group. */
    private final List<int[]> places = new ArrayList<>();

    private final Confidence confidence;

    /**
     * @param people in order of id, as results have them
     * @param demographics by individual id; people without are counted as not stated
     */
    public SelectionRatios(List<CaseFile> people, Map<String, Demographics> demographics, LocalDate asOf) {
        this.confidence = Confidence.OF_95_PERCENT;
        List<Person> persons = people.stream()
                .map(CaseFile::individual)
                .map(individual -> Person.on(asOf, individual, Optional.ofNullable(demographics.get(individual.id()))))
                .toList();
        for (Attribute attribute : ATTRIBUTES) {
            places.add(persons.stream().mapToInt(attribute::placeOf).toArray());
        }
    }

    @Override
    public List<GroupRatio> of(Results results) {
        List<GroupRatio> ratios = new ArrayList<>();
        for (int i = 0; i < ATTRIBUTES.size(); i++) {
            add(ATTRIBUTES.get(i), places.get(i), results, ratios);
        }
        return ratios;
    }

    private void add(Attribute attribute, int[] place, Results results, List<GroupRatio> ratios) {
        List<Group> groups = attribute.groups();
        StateTally tally = new StateTally(groups.size());
        for (int person = 0; person < place.length; person++) {
            tally.add(place[person], results.listed(person));
        }
        Group reference = attribute.predefinedReference().orElseThrow();
        for (int group = 0; group < groups.size(); group++) {
            if (!groups.get(group).equals(reference)) {
                StateImpact state = tally.impact(group, groups.indexOf(reference), place.length, confidence);
                ratios.add(ratio(attribute, groups.get(group), reference, state));
            }
        }
    }

    private static GroupRatio ratio(Attribute attribute, Group group, Group reference, StateImpact state) {
        return new GroupRatio(
                attribute.code(),
                attribute.label(),
                group.code(),
                group.label(),
                reference.code(),
                reference.label(),
                state.selection().rate(),
                state.selection().ratio(),
                state.population().count() < GroupImpact.FEW_ASSESSED || state.listed() < GroupImpact.FEW_LISTED);
    }
}

package org.openvha.whatif.equality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openvha.whatif.statistics.Rate;

/** Counts the suspects of one crime type by the groups of every attribute. Not thread-safe. */
final class CrimeTypeTally {

    private final String crimeType;
    private final Set<String> suspects;
    private final Map<Attribute, int[]> counts = new EnumMap<>(Attribute.class);

    CrimeTypeTally(String crimeType, Set<String> suspects) {
        this.crimeType = crimeType;
        this.suspects = suspects;
        for (Attribute attribute : Attribute.values()) {
            counts.put(attribute, new int[attribute.groups().size()]);
        }
    }

    void add(Person person) {
        if (suspects.contains(person.individual().id())) {
            counts.forEach((attribute, groups) -> groups[attribute.placeOf(person)]++);
        }
    }

    /** @throws IllegalStateException if somebody is a suspect who was not assessed */
    CrimeTypeShares comparator() {
        Map<Attribute, List<GroupShare>> groups = new EnumMap<>(Attribute.class);
        counts.forEach((attribute, count) -> groups.put(attribute, shares(attribute, count)));
        return new CrimeTypeShares(crimeType, suspects.size(), Collections.unmodifiableMap(groups));
    }

    private List<GroupShare> shares(Attribute attribute, int[] count) {
        List<GroupShare> shares = new ArrayList<>();
        for (int group = 0; group < count.length; group++) {
            shares.add(new GroupShare(attribute.groups().get(group), new Rate(count[group], suspects.size())));
        }
        return List.copyOf(shares);
    }
}

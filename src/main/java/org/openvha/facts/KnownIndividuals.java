package org.openvha.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The accepted individuals, in order of id; every other file is read against them. */
final class KnownIndividuals {

    private final List<Individual> individuals;
    private final Map<String, Integer> places;
    private final Set<String> refused = new HashSet<>();
    private final Map<String, String> leftOut = new HashMap<>();

    KnownIndividuals(Table<Individual> table) {
        this(table.accepted());
        table.refused().rows().forEach(row -> refused.add(row.id()));
        refused.stream().filter(id -> !id.isEmpty() && !places.containsKey(id)).forEach(id -> leftOut.put(id, id));
    }

    /** @param inOrder individuals in order of id, of whom none was refused */
    KnownIndividuals(List<Individual> inOrder) {
        individuals = inOrder;
        places = new HashMap<>(individuals.size() * 4 / 3 + 1);
        for (int i = 0; i < individuals.size(); i++) {
            places.put(individuals.get(i).id(), i);
        }
    }

    /** How many individuals are in no case file, since they were refused or are in no row of individuals.csv, though some row names them. */
    long leftOut() {
        return leftOut.size();
    }

    List<Individual> all() {
        return individuals;
    }

    /** The place of an individual in the order; empty for one that was not accepted. */
    Optional<Integer> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** The id as the individual holds it, so that a million rows share it; empty for an individual that was not accepted. */
    Optional<String> sameText(String id) {
        return place(id).map(place -> individuals.get(place).id());
    }

    /** Counts an individual that was not accepted as left out; gives the id as the first row held it that named the same. */
    String leaveOut(String id) {
        return leftOut.computeIfAbsent(id, first -> first);
    }

    /** The phrase that says why the individual of an id is none. */
    String whyUnknown(String id) {
        return refused.contains(id)
                ? "is " + Phrases.SHOWN + ", whose own row in individuals.csv was refused: correct that row"
                : "is " + Phrases.SHOWN
                        + ", an unknown individual: add the individual to individuals.csv, or correct the row there";
    }
}

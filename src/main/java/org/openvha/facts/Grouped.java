package org.openvha.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The facts of one file by individual, each list in order of id: a counting sort, since there are millions and each individual has few. */
final class Grouped<T> {

    private final List<T> facts;
    private final int[] ends;

    Grouped(Table<T> table, KnownIndividuals known) {
        int[] places = table.accepted().stream()
                .mapToInt(fact -> known.place(table.format().individualId(fact)).orElseThrow())
                .toArray();
        ends = new int[known.all().size() + 1];
        for (int place : places) {
            ends[place + 1]++;
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        facts = new ArrayList<>(Collections.nCopies(places.length, null));
        for (int i = 0; i < places.length; i++) {
            facts.set(ends[places[i]]++, table.accepted().get(i));
        }
    }

    /** The facts of the individual at a place in the order. */
    List<T> of(int place) {
        return List.copyOf(facts.subList(place == 0 ? 0 : ends[place - 1], ends[place]));
    }
}

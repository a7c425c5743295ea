package org.openvha.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The facts of one kind by individual, each list in order of id: a counting sort, since there are millions and each individual has few. */
final class Grouped<T> {

    private final FactKind<T> kind;
    private final List<T> facts;
    private final int[] ends;

    /** @throws java.util.NoSuchElementException if a fact is about nobody known */
    Grouped(FactKind<T> kind, List<T> ungrouped, KnownIndividuals known) {
        this.kind = kind;
        int[] places = new int[ungrouped.size()];
        ends = new int[known.all().size() + 1];
        for (int i = 0; i < places.length; i++) {
            places[i] = known.place(kind.individualId(ungrouped.get(i))).orElseThrow();
            ends[places[i] + 1]++;
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        facts = new ArrayList<>(Collections.nCopies(places.length, null));
        for (int i = 0; i < places.length; i++) {
            facts.set(ends[places[i]]++, ungrouped.get(i));
        }
    }

    /** The facts of the individual at a place in the order. */
    List<T> of(int place) {
        List<T> own = facts.subList(place == 0 ? 0 : ends[place - 1], ends[place]);
        return inOrder(own)
                ? List.copyOf(own)
                : own.stream().sorted(Comparator.comparing(kind::id)).toList();
    }

    private boolean inOrder(List<T> own) {
        for (int i = 1; i < own.size(); i++) {
            if (kind.id(own.get(i - 1)).compareTo(kind.id(own.get(i))) > 0) {
                return false;
            }
        }
        return true;
    }
}

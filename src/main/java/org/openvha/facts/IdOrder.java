package org.openvha.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts facts by id. Comparing millions of texts costs a cache miss or two each, so the sort is over numbers first: each holds the beginning of an id, after what all
 * ids begin with, and the place of its fact. Only facts that this leaves equal are compared by their texts. Ids are ASCII, so the order is that of code points.
 */
final class IdOrder<T> {

    /** The characters that an id may hold, and its end. */
    private static final int RANKS = 68;

    private final FactKind<T> kind;
    private final List<T> facts;
    private final int placeBits;

    private IdOrder(FactKind<T> kind, List<T> facts) {
        this.kind = kind;
        this.facts = facts;
        this.placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(facts.size());
    }

    /** The facts in order of id; of the same id, in the order given. */
    static <T> List<T> of(FactKind<T> kind, List<T> facts) {
        return facts.isEmpty() ? List.of() : new IdOrder<>(kind, facts).sorted();
    }

    private List<T> sorted() {
        long[] keys = keys();
        Arrays.parallelSort(keys);
        List<T> ordered = new ArrayList<>(keys.length);
        for (long key : keys) {
            ordered.add(facts.get((int) (key & (1L << placeBits) - 1)));
        }
        int from = 0;
        for (int i = 1; i <= keys.length; i++) {
            if (i == keys.length || keys[i] >>> placeBits != keys[from] >>> placeBits) {
                settle(ordered.subList(from, i));
                from = i;
            }
        }
        return Collections.unmodifiableList(ordered);
    }

    /** Stable, so that equal ids stay in the order given, in which the place within the key has put them. */
    private void settle(List<T> alike) {
        if (alike.size() > 1) {
            alike.sort(Comparator.comparing(kind::id));
        }
    }

    private long[] keys() {
        int prefix = commonPrefix();
        int characters = charactersThatFit();
        long[] keys = new long[facts.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = beginning(kind.id(facts.get(i)), prefix, characters) << placeBits | i;
        }
        return keys;
    }

    private static long beginning(String id, int from, int characters) {
        long beginning = 0;
        for (int i = from; i < from + characters; i++) {
            beginning = beginning * RANKS + (i < id.length() ? rank(id.charAt(i)) : 0);
        }
        return beginning;
    }

    private int charactersThatFit() {
        int characters = 0;
        for (long room = 1L << Long.SIZE - 1 - placeBits; room >= RANKS; room /= RANKS) {
            characters++;
        }
        return characters;
    }

    /** 1 to 67, in the order of code points of {@code - . / 0-9 : A-Z _ a-z}. */
    private static int rank(char c) {
        if (c <= ':') {
            return c - '-' + 1;
        }
        if (c <= 'Z') {
            return c - 'A' + 15;
        }
        return c == '_' ? 41 : c - 'a' + 42;
    }

    private int commonPrefix() {
        String first = kind.id(facts.get(0));
        int length = first.length();
        for (T fact : facts) {
            String id = kind.id(fact);
            length = Math.min(length, id.length());
            while (!id.regionMatches(0, first, 0, length)) {
                length--;
            }
        }
        return length;
    }
}

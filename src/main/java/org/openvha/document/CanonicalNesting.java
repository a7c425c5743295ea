package org.openvha.document;

import java.util.Arrays;

/** Where a canonical JSON writer stands: refuses what would not be JSON, or not in canonical order, and says when a comma is due. */
final class CanonicalNesting {

    private enum Place {
        DOCUMENT,
        ARRAY,
        OBJECT,
        MEMBER
    }

    private Place[] places = new Place[16];
    private String[] names = new String[16];
    private boolean[] started = new boolean[16];
    private int depth;

    CanonicalNesting() {
        places[0] = Place.DOCUMENT;
    }

    /** Takes a value; true if a comma comes first. */
    boolean value() {
        boolean comma = false;
        switch (places[depth]) {
            case OBJECT -> throw new IllegalStateException("A member needs a name before its value");
            case MEMBER -> places[depth] = Place.OBJECT;
            case ARRAY -> comma = started[depth];
            case DOCUMENT -> refuseSecond();
        }
        started[depth] = true;
        return comma;
    }

    /** Takes a member's name; true if a comma comes first. */
    boolean name(String name) {
        expect(Place.OBJECT, "a name");
        String before = names[depth];
        if (before != null && before.compareTo(name) >= 0) {
            throw new IllegalStateException("Member " + name + " must stand before " + before + ", and once");
        }
        names[depth] = name;
        places[depth] = Place.MEMBER;
        return before != null;
    }

    void beginObject() {
        push(Place.OBJECT);
    }

    void beginArray() {
        push(Place.ARRAY);
    }

    void endObject() {
        expect(Place.OBJECT, "the end of an object");
        depth--;
    }

    void endArray() {
        expect(Place.ARRAY, "the end of an array");
        depth--;
    }

    private void refuseSecond() {
        if (started[depth]) {
            throw new IllegalStateException("A document holds one value");
        }
    }

    private void expect(Place place, String what) {
        if (places[depth] != place) {
            throw new IllegalStateException("Here, in " + places[depth] + ", " + what + " cannot stand");
        }
    }

    private void push(Place place) {
        depth++;
        if (depth == places.length) {
            places = Arrays.copyOf(places, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
            started = Arrays.copyOf(started, depth * 2);
        }
        places[depth] = place;
        names[depth] = null;
        started[depth] = false;
    }
}

package org.openvha.audit.access;

import java.util.Comparator;

/** Whoever acted, in one role. */
public record User(String name, String role) implements Comparable<User> {

    private static final Comparator<User> ORDER =
            Comparator.comparing(User::name).thenComparing(User::role);

    @Override
    public int compareTo(User other) {
        return ORDER.compare(this, other);
    }
}

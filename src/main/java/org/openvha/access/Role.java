package org.openvha.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody's account is for. An account has one, so that the log says in which somebody acted; who has two tasks has two accounts. */
public enum Role {
    /** Answers for the rules. */
    POLICY_OWNER,
    /** Loads facts, starts runs, works with the list. */
    ANALYST,
    /** Looks at everything and changes nothing. */
    AUDITOR,
    /** Works with the people of one Basic Command Unit. */
    BCU_OFFICER,
    /** Keeps earlier lists. */
    ARCHIVIST,
    /** Publishes what is public, and sees nobody. */
    PUBLISHER;

    /** As it stands in commands and files, such as {@code policy-owner}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that exact label; empty when there is none. */
    public static Optional<Role> labelled(String label) {
        return Stream.of(values()).filter(role -> role.label().equals(label)).findFirst();
    }
}

package org.openvha.ruleset.validation;

import java.util.SortedMap;

/** What was published, and so must never change. */
public interface Published {

    /** Where nothing was published. */
    Published NOTHING = id -> new java.util.TreeMap<>();

    /** SHA-256 of each file of a published set, by its path below the set's folder; empty when the set was not published. */
    SortedMap<String, String> files(String id);
}

package org.openvha.register.lists;

import java.util.Optional;
import java.util.Set;
import org.openvha.facts.Bcu;
import org.openvha.facts.Borough;

/**
 * Which people of a list to show; empty components do not filter.
 *
 * @param crimeTypes people with points from offences of these types, ranked by the points of these types alone
 * @param flags ids of rules; people with all of these flags
 */
public record ListFilter(
        Optional<Bcu> bcu,
        Optional<Borough> borough,
        Set<String> crimeTypes,
        Optional<Boolean> under18,
        Set<String> flags) {

    /** Everybody. */
    public static final ListFilter NONE =
            new ListFilter(Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Set.of());
}

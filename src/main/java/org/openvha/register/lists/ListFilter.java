package org.openvha.register.lists;

import java.util.Optional;
import java.util.Set;
import org.openvha.document.BadInputException;
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

    /** @throws BadInputException if a text holds a zero character, which the database has no text for */
    public ListFilter {
        crimeTypes = Set.copyOf(crimeTypes);
        flags = Set.copyOf(flags);
        if (String.join("", crimeTypes).indexOf('\0') >= 0
                || String.join("", flags).indexOf('\0') >= 0) {
            throw new BadInputException(
                    "A crime type and a flag hold no zero character. Use those that the list itself shows.");
        }
    }
}

package org.openvha.register;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of many.
 *
 * @param more whether others follow
 */
public record Part<T>(List<T> rows, boolean more) {

    /** The last of them, where others follow. */
    public Optional<T> last() {
        return more ? Optional.of(rows.get(rows.size() - 1)) : Optional.empty();
    }

    /** @param found one more than asked for, if there are others */
    public static <T> Part<T> of(List<T> found, int most) {
        return new Part<>(List.copyOf(found.subList(0, Math.min(most, found.size()))), found.size() > most);
    }
}

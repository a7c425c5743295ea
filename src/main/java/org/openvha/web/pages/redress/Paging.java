package org.openvha.web.pages.redress;

import java.util.Optional;

/**
 * Where a page of a table stands.
 *
 * @param first link to the first page; empty on it
 * @param next link to the page after; empty on the last
 */
public record Paging(String first, String next) {

    /**
     * @param cursor where this page begins; empty for the first
     * @param following where the next begins; empty if there is none
     */
    static Paging of(String path, Optional<String> cursor, Optional<String> following) {
        return new Paging(
                cursor.isPresent() ? path : "",
                following.map(text -> path + "?cursor=" + text).orElse(""));
    }
}

package org.openvha.web.pages.redress;

import java.util.Optional;
import org.openvha.web.problems.Problems;
import org.openvha.web.serving.Numbers;

/**
 * Where a page of a table stands.
 *
 * @param previous link to the page before; empty on the first
 * @param next link to the page after; empty on the last
 */
public record Paging(int page, String previous, String next) {

    /** More than any table has. */
    private static final long LAST = 1_000_000;

    /** @throws org.openvha.web.problems.ProblemException if it is no number from 1 */
    static int page(Optional<String> asked) {
        return asked.map(text -> Numbers.fromOne(text)
                        .filter(number -> number <= LAST)
                        .orElseThrow(() -> Problems.badParameter(
                                        "The parameter page is not a number from 1.", "Follow the links of the page.")
                                .exception()))
                .orElse(1L)
                .intValue();
    }

    static long offset(int page, int each) {
        return (page - 1L) * each;
    }

    static Paging of(String path, int page, boolean more) {
        return new Paging(page, page > 1 ? path + "?page=" + (page - 1) : "", more ? path + "?page=" + (page + 1) : "");
    }
}

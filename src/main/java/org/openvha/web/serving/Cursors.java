package org.openvha.web.serving;

import java.util.Optional;
import java.util.function.Function;
import org.openvha.web.problems.ProblemException;
import org.openvha.web.problems.Problems;

/** Places in tables, as readers carry them from page to page. */
public final class Cursors {

    private Cursors() {}

    /**
     * Where a page begins.
     *
     * @param read what the text stands for; empty if nothing
     * @throws ProblemException if it stands for nothing
     */
    public static <P> P place(Optional<String> cursor, Function<String, Optional<P>> read, P beginning) {
        return cursor.map(text -> read.apply(text).orElseThrow(Cursors::unknown))
                .orElse(beginning);
    }

    /** What is said of a text that is no place. */
    public static ProblemException unknown() {
        return Problems.badCursor("The cursor is none that the service gave out.")
                .exception();
    }
}

package org.openvha.ruletest.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Something with one thing in it changed.
 *
 * @param result what comes of it
 * @param now the part that changed, as a rule would write it; empty where it was dropped
 * @param before the same part as it was
 */
record Edit<T>(T result, String now, String before) {

    /** The change in words, such as {@code points >= intelligenceCap instead of points > intelligenceCap}. */
    String words() {
        return now.isEmpty() ? "without " + before : now + " instead of " + before;
    }

    <R> Edit<R> in(java.util.function.Function<T, R> whole) {
        return new Edit<>(whole.apply(result), now, before);
    }

    /** Each edit of each part, with the other parts as they are. */
    static <T> List<Edit<List<T>>> ofEach(List<T> parts, java.util.function.Function<T, List<Edit<T>>> edits) {
        List<Edit<List<T>>> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int place = i;
            edits.apply(parts.get(i)).forEach(edit -> all.add(edit.in(part -> replaced(parts, place, with -> part))));
        }
        return all;
    }

    /** The list with one element changed. */
    static <T> List<T> replaced(List<T> parts, int place, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(parts);
        changed.set(place, change.apply(parts.get(place)));
        return List.copyOf(changed);
    }

    /** The list without one element. */
    static <T> List<T> without(List<T> parts, int place) {
        List<T> fewer = new ArrayList<>(parts);
        fewer.remove(place);
        return List.copyOf(fewer);
    }

    /** The list with one element more. */
    static <T> List<T> with(List<T> parts, T further) {
        List<T> more = new ArrayList<>(parts);
        more.add(further);
        return List.copyOf(more);
    }
}

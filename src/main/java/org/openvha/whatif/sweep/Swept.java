package org.openvha.whatif.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvha.document.Numbers;

/**
 * What somebody asks to be swept.
 *
 * @param name as it was written; there may be no such parameter or class
 * @param values from the smallest, each once
 * @param text as it was written
 */
public record Swept(Axis.Kind kind, String name, List<Integer> values, String text) {

    /** Points of a sweep, and so values of an axis, at most. */
    static final int MOST = 1_000;

    private static final Pattern PART = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9})(?::(\\d{1,9}))?)?");
    private static final String HOW = "; write a range such as 12..60:6, a list such as 12,24,36, or one whole number";

    /**
     * Reads {@code NAME=FROM..TO:STEP}, {@code NAME=12,24,36} or {@code NAME=24}; the step is 1 if none is written.
     *
     * @throws IllegalArgumentException if it cannot be read, with what to write instead
     */
    public static Swept read(Axis.Kind kind, String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new IllegalArgumentException("'" + text + "' is not a name and its values; write them as in "
                    + (kind == Axis.Kind.WEIGHT ? "10D=50..100:10" : "look-back-months=12..60:6"));
        }
        TreeSet<Integer> values = new TreeSet<>();
        for (String part : text.substring(equals + 1).split(",", -1)) {
            values.addAll(part(part.strip()));
        }
        return new Swept(kind, text.substring(0, equals).strip(), List.copyOf(values), text);
    }

    private static List<Integer> part(String part) {
        Matcher matcher = PART.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + part + "' is not a range of whole numbers" + HOW);
        }
        int from = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) == null) {
            return List.of(from);
        }
        int to = Integer.parseInt(matcher.group(2));
        int step = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
        if (from > to) {
            throw new IllegalArgumentException("'" + part + "' goes from " + from + " down to " + to
                    + "; write the smaller number first: " + to + ".." + from + (step == 1 ? "" : ":" + step));
        }
        if (step == 0) {
            throw new IllegalArgumentException(
                    "'" + part + "' has step 0 and would never end; write a step of 1 or more");
        }
        return range(part, from, to, step);
    }

    private static List<Integer> range(String part, int from, int to, int step) {
        int count = (to - from) / step + 1;
        if (count > MOST) {
            throw new IllegalArgumentException("'" + part + "' has " + Numbers.grouped(count)
                    + " values, and a sweep has at most " + Numbers.grouped(MOST) + " points; write a larger step");
        }
        List<Integer> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(from + i * step);
        }
        return values;
    }
}

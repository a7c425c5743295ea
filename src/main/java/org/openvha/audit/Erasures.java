package org.openvha.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The personal parts that entries of ERASURE name, each with the detail {@value #DETAIL}: places and ranges, such as {@code 3-7,9}. A part that is missing and stands in none of
 * them was taken away.
 */
public final class Erasures {

    public static final String DETAIL = "erased-parts";

    private static final String ONE = "([0-9]{1,18})(?:-([0-9]{1,18}))?";
    private static final Pattern RANGE = Pattern.compile(ONE);
    private static final Pattern NAMED =
            Pattern.compile("\"" + DETAIL + "\":\"(?<ranges>" + ONE + "(?:," + ONE + ")*)\"");

    /** @param by the place of the entry that names them; it can only name earlier ones */
    private record Range(long from, long to, long by) {}

    private final List<Range> ranges = new ArrayList<>();

    /**
     * @param seq of the entry of ERASURE
     * @param details its details, as canonical JSON
     */
    public void add(long seq, String details) {
        Matcher named = NAMED.matcher(details);
        if (named.find()) {
            for (String part : named.group("ranges").split(",")) {
                Matcher range = RANGE.matcher(part);
                if (range.matches()) {
                    long from = Long.parseLong(range.group(1));
                    ranges.add(new Range(from, range.group(2) == null ? from : Long.parseLong(range.group(2)), seq));
                }
            }
        }
    }

    boolean name(long seq) {
        return ranges.stream().anyMatch(range -> range.from <= seq && seq <= range.to && seq < range.by);
    }
}

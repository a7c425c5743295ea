package org.openvha.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The personal parts that certificates name: done entries of ERASURE with the action {@value #ACTION}, which have the detail {@value #DETAIL} with places and ranges, such as
 * {@code 3-7,9}, and a digest of the commitments that stand there. A part that is missing and stands in none of them was taken away, and so was one whose certificate does not hold.
 * Certificates are read first, then the log is walked; each is believed when the walk has come to it. Not thread-safe.
 */
public final class Erasures {

    public static final String ACTION = "erase-personal-parts";
    public static final String DETAIL = "erased-parts";

    private static final String ONE = "([0-9]{1,18})(?:-([0-9]{1,18}))?";
    private static final Pattern RANGE = Pattern.compile(ONE);
    private static final Pattern NAMED = Pattern.compile("\"digest\":\"(?<digest>sha256:[0-9a-f]{64})\",\"" + DETAIL
            + "\":\"(?<ranges>" + ONE + "(?:," + ONE + ")*+)\"");

    /** By the first place that each is about; the one after the last is nobody's. */
    private final TreeMap<Long, Optional<NamedParts>> byPlace = new TreeMap<>();

    private final Map<Long, NamedParts> byEntry = new HashMap<>();

    /** An entry of the log, before the walk; any that is no certificate of personal parts is passed over. */
    public void add(LogLine line) {
        Matcher named = NAMED.matcher(line.details());
        if (line.operation().equals(Operation.ERASURE.name())
                && line.action().equals(ACTION)
                && line.outcome().equals(Outcome.DONE.name())
                && named.find()) {
            NamedParts parts = new NamedParts(named.group("digest"), line.day());
            byEntry.put(line.seq(), parts);
            for (String part : named.group("ranges").split(",")) {
                Matcher range = RANGE.matcher(part);
                if (range.matches()) {
                    long from = Long.parseLong(range.group(1));
                    long to = range.group(2) == null ? from : Long.parseLong(range.group(2));
                    if (to < line.seq()) {
                        byPlace.put(from, Optional.of(parts));
                        byPlace.putIfAbsent(to + 1, Optional.empty());
                    }
                }
            }
        }
    }

    /**
     * The next entry of the walk that has a personal part, or had one.
     *
     * @return whether it is there or a certificate names it
     */
    boolean pass(LogLine line, boolean missing) {
        Map.Entry<Long, Optional<NamedParts>> range = byPlace.floorEntry(line.seq());
        Optional<NamedParts> named = range == null ? Optional.empty() : range.getValue();
        named.ifPresent(parts -> parts.pass(line, missing));
        return !missing || named.isPresent();
    }

    /** The first missing part that the entry at this place certifies, if the certificate does not hold. */
    Optional<Long> notCertified(long place) {
        return Optional.ofNullable(byEntry.remove(place)).flatMap(NamedParts::notCertified);
    }
}

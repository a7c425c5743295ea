package org.openvha.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * An entry as it is hashed (docs/audit-log.md). Texts as they are stored, whatever they say, so that a changed entry can still be put into words.
 *
 * @param number of the entry, in the order of writing
 * @param details JSON, taken over as it is
 * @param person the commitment to the personal part
 */
public record EntryText(
        long number,
        Instant at,
        String operation,
        String action,
        String outcome,
        String actor,
        String role,
        String door,
        Optional<Long> run,
        Optional<String> ruleSet,
        String details,
        Optional<String> person) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    /** Canonical JSON (RFC 8785) of the entry in its place of the chain. */
    public String sealed(long seq, String previous) {
        return "{\"action\":" + JsonText.quoted(action)
                + ",\"actor\":" + JsonText.quoted(actor)
                + ",\"at\":\"" + time(at)
                + "\",\"details\":" + details
                + ",\"door\":" + JsonText.quoted(door)
                + ",\"number\":" + number
                + ",\"operation\":" + JsonText.quoted(operation)
                + ",\"outcome\":" + JsonText.quoted(outcome)
                + ",\"person\":" + JsonText.orNull(person)
                + ",\"previous\":" + JsonText.quoted(previous)
                + ",\"role\":" + JsonText.quoted(role)
                + ",\"ruleSet\":" + JsonText.orNull(ruleSet)
                + ",\"run\":" + run.map(String::valueOf).orElse("null")
                + ",\"seq\":" + seq + "}";
    }

    static String time(Instant at) {
        return MICROSECONDS.format(at.atOffset(ZoneOffset.UTC));
    }
}

package org.openvha.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry as a line of an export: its canonical JSON and the hash of that. Read strictly, since whoever verifies must see every byte that is hashed, and nothing twice.
 *
 * @param sealed the canonical JSON
 * @param person the commitment to the personal part
 * @param day on which it happened, in UTC
 * @param at when; empty if the hour is none, which its hash alone tells to be right or wrong
 */
public record LogLine(
        String sealed,
        long seq,
        String previous,
        String hash,
        Optional<String> person,
        String operation,
        String outcome,
        LocalDate day,
        Optional<Instant> at,
        String action,
        String details) {

    /** Characters of a date. */
    private static final int DAY = 10;

    private static final String TEXT = "\"(?:[^\"\\\\\\x00-\\x1f]++|\\\\.)*+\"";
    private static final String HASH = "sha256:[0-9a-f]{64}";
    private static final Pattern FORM = Pattern.compile(("{'entry':({'action':(S),'actor':S,'at':'((?:D)T[0-9:.]+Z)',"
                    + "'details':({(?:S:S(?:,S:S)*+)?+}),'door':S,'number':N,'operation':'([A-Z]+)','outcome':'([A-Z]+)',"
                    + "'person':(?:null|'(H)'),'previous':'(H)','role':S,'ruleSet':(?:null|S),'run':(?:null|N),'seq':(N)}),"
                    + "'hash':'(H)'}")
            .replace("{", "\\{")
            .replace("}", "\\}")
            .replace('\'', '"')
            .replaceAll("\\bS\\b", Matcher.quoteReplacement(TEXT))
            .replaceAll("\\bD\\b", "[0-9]{4}-[0-9]{2}-[0-9]{2}")
            .replaceAll("\\bN\\b", "[0-9]{1,18}+")
            .replaceAll("\\bH\\b", HASH));

    /** Empty if it is none. */
    public static Optional<LogLine> read(String text) {
        Matcher line = FORM.matcher(text);
        Optional<LocalDate> day = line.matches() ? day(line.group(3).substring(0, DAY)) : Optional.empty();
        if (day.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LogLine(
                line.group(1),
                Long.parseLong(line.group(9)),
                line.group(8),
                line.group(10),
                Optional.ofNullable(line.group(7)),
                line.group(5),
                line.group(6),
                day.get(),
                at(line.group(3)),
                line.group(2).substring(1, line.group(2).length() - 1),
                line.group(4)));
    }

    private static Optional<Instant> at(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    public static String text(String sealed, String hash) {
        return "{\"entry\":" + sealed + ",\"hash\":" + JsonText.quoted(hash) + "}";
    }
}

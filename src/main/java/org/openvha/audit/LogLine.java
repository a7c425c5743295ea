package org.openvha.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry as a line of an export: its canonical JSON and the hash of that. Read strictly, since whoever verifies must see every byte that is hashed, and nothing twice.
 *
 * @param sealed the canonical JSON
 * @param person the commitment to the personal part
 */
public record LogLine(
        String sealed,
        long seq,
        String previous,
        String hash,
        Optional<String> person,
        String operation,
        String action,
        String details) {

    private static final String TEXT = "\"(?:[^\"\\\\\\x00-\\x1f]++|\\\\.)*+\"";
    private static final String HASH = "sha256:[0-9a-f]{64}";
    private static final Pattern FORM = Pattern.compile(("{'entry':({'action':(S),'actor':S,'at':S,"
                    + "'details':({(?:S:S(?:,S:S)*+)?+}),'door':S,'number':N,'operation':'([A-Z]+)','outcome':'[A-Z]+',"
                    + "'person':(?:null|'(H)'),'previous':'(H)','role':S,'ruleSet':(?:null|S),'run':(?:null|N),'seq':(N)}),"
                    + "'hash':'(H)'}")
            .replace("{", "\\{")
            .replace("}", "\\}")
            .replace('\'', '"')
            .replaceAll("\\bS\\b", Matcher.quoteReplacement(TEXT))
            .replaceAll("\\bN\\b", "[0-9]{1,18}+")
            .replaceAll("\\bH\\b", HASH));

    /** Empty if it is none. */
    public static Optional<LogLine> read(String text) {
        Matcher line = FORM.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        return Optional.of(new LogLine(
                line.group(1),
                Long.parseLong(line.group(7)),
                line.group(6),
                line.group(8),
                Optional.ofNullable(line.group(5)),
                line.group(4),
                line.group(2).substring(1, line.group(2).length() - 1),
                line.group(3)));
    }

    public static String text(String sealed, String hash) {
        return "{\"entry\":" + sealed + ",\"hash\":" + JsonText.quoted(hash) + "}";
    }
}

package org.openvha.audit;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A personal part as a line of an export.
 *
 * @param seq of the entry
 * @param content canonical JSON
 */
public record PartLine(long seq, byte[] salt, String content) {

    private static final Pattern FORM =
            Pattern.compile("(?s)\\{\"content\":(\\{.*\\}),\"salt\":\"([0-9a-f]{64})\",\"seq\":([0-9]{1,18})\\}");

    /** Empty if it is none. */
    public static Optional<PartLine> read(String text) {
        Matcher line = FORM.matcher(text);
        return line.matches()
                ? Optional.of(new PartLine(
                        Long.parseLong(line.group(3)), HexFormat.of().parseHex(line.group(2)), line.group(1)))
                : Optional.empty();
    }

    public String text() {
        return "{\"content\":" + content + ",\"salt\":\"" + HexFormat.of().formatHex(salt) + "\",\"seq\":" + seq + "}";
    }

    String commitment() {
        return PersonalPart.commitment(salt, content);
    }
}

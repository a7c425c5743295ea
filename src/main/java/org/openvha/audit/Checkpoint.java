package org.openvha.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed statement of how far the chain went: a JSON Web Signature (RFC 7515) in its compact form.
 *
 * @param number 1, 2, 3 ... of the log
 * @param entries how many the chain had
 * @param head the hash of the last of them
 * @param log its id
 * @param time when it was signed, by the clock of the software
 */
public record Checkpoint(long number, long entries, String head, String log, String time, String jws) {

    private static final Pattern PAYLOAD = Pattern.compile(
            "\\{\"checkpoint\":([0-9]{1,18}),\"entries\":([0-9]{1,18}),\"head\":\"(sha256:[0-9a-f]{64})\",\"log\":\"([0-9a-f-]{36})\",\"time\":\"([0-9TZ:.-]+)\"\\}");

    public static Checkpoint sign(LogKey key, long number, long entries, String head, String log, Instant time) {
        String payload = "{\"checkpoint\":" + number + ",\"entries\":" + entries + ",\"head\":\"" + head
                + "\",\"log\":\"" + log + "\",\"time\":\"" + EntryText.time(time) + "\"}";
        String signed = header(key.open()) + "." + LogKey.base64(JsonText.utf8(payload));
        return new Checkpoint(
                number,
                entries,
                head,
                log,
                EntryText.time(time),
                signed + "." + LogKey.base64(key.sign(JsonText.utf8(signed))));
    }

    /** Empty unless it is one and signed with that key. */
    public static Optional<Checkpoint> read(String jws, PublicLogKey key) {
        String[] parts = jws.strip().split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(header(key))) {
            return Optional.empty();
        }
        try {
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            Matcher said = PAYLOAD.matcher(payload);
            if (!key.verifies(JsonText.utf8(parts[0] + "." + parts[1]), signature) || !said.matches()) {
                return Optional.empty();
            }
            return Optional.of(new Checkpoint(
                    Long.parseLong(said.group(1)),
                    Long.parseLong(said.group(2)),
                    said.group(3),
                    said.group(4),
                    said.group(5),
                    jws.strip()));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static String header(PublicLogKey key) {
        return LogKey.base64(JsonText.utf8("{\"alg\":\"EdDSA\",\"kid\":\"" + key.thumbprint() + "\"}"));
    }
}

package org.openvha.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/** Personal parts that one certificate names, and what is found in their places. Not thread-safe. */
final class NamedParts {

    private static final int YEARS_KEPT = 3;

    private final String digest;
    private final LocalDate erasedOn;
    private final MessageDigest found;
    private boolean tooEarly;
    private Optional<Long> firstMissing = Optional.empty();

    /**
     * @param digest over the commitments, as the certificate has it
     * @param erasedOn in UTC
     */
    NamedParts(String digest, LocalDate erasedOn) {
        this.digest = digest;
        this.erasedOn = erasedOn;
        try {
            this.found = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    void pass(LogLine line, boolean missing) {
        found.update(line.person().orElse("").getBytes(StandardCharsets.UTF_8));
        tooEarly |= line.day().plusYears(YEARS_KEPT).isAfter(erasedOn);
        if (missing && firstMissing.isEmpty()) {
            firstMissing = Optional.of(line.seq());
        }
    }

    /** To be asked once, after the last of them. */
    Optional<Long> notCertified() {
        boolean holds = !tooEarly && digest.equals("sha256:" + HexFormat.of().formatHex(found.digest()));
        return holds ? Optional.empty() : firstMissing;
    }
}

package org.openvha.web.serving;

import java.nio.charset.StandardCharsets;
import org.openvha.document.Digests;

/** Strong entity tags, quotes included. They are digests, so they say nothing about what they stand for. */
public final class EntityTags {

    private static final int BEGIN = "sha256:".length();
    private static final int DIGITS = 32;

    private EntityTags() {}

    public static String of(byte[] body) {
        return '"' + Digests.sha256(body).substring(BEGIN, BEGIN + DIGITS) + '"';
    }

    /** Of whatever determines a body byte for byte. */
    public static String of(String... determinants) {
        return of(String.join("\n", determinants).getBytes(StandardCharsets.UTF_8));
    }
}

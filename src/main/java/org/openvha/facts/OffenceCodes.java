package org.openvha.facts;

import java.util.HashMap;
import java.util.Map;

/** Gives back one text for equal offence codes, of which there are few; a limit keeps a file of nothing but new ones from filling memory. */
final class OffenceCodes {

    private static final int KEPT = 10_000;

    private final Map<String, String> codes = new HashMap<>();

    String shared(String code) {
        if (codes.size() < KEPT) {
            return codes.computeIfAbsent(code, same -> same);
        }
        return codes.getOrDefault(code, code);
    }
}

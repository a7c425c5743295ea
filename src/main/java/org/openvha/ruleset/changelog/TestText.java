package org.openvha.ruleset.changelog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of rule tests.
 *
 * @param shown how messages call it, such as {@code rule-tests/vha-2024.01/journeys/step-5d-pwits.yaml}
 * @param set id of the set that it stands for
 */
record TestText(String shown, String set, byte[] bytes) {

    /** Whether they say the same; a file may call the set that it stands for by its id, which a copy for another set has to change. */
    boolean saysTheSameAs(TestText other) {
        return Arrays.equals(bytes, other.bytes) || neutral().equals(other.neutral());
    }

    /** Whether it has a fact of that class. */
    boolean speaksOfClass(String offenceClass) {
        return Pattern.compile("\\bclass:\\s*[\"']?" + Pattern.quote(offenceClass) + "[\"']?\\s*([,}#\\r\\n]|$)")
                .matcher(text())
                .find();
    }

    private String neutral() {
        Pattern id = Pattern.compile("(?<![A-Za-z0-9.-])" + Pattern.quote(set) + "(?![A-Za-z0-9-]|\\.[A-Za-z0-9])");
        return id.matcher(text()).replaceAll(Matcher.quoteReplacement("<id>"));
    }

    private String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

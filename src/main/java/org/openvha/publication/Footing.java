package org.openvha.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruleset.provenance.Basis;

/**
 * What something rests on, with the parts of it that are ours although the rest is not. Sources say so in a part of their own, after a semicolon: {@code the number of days is an
 * assumption}, {@code choice of class: assumption}, or {@code that a transition is planned is taken from docs/reference-policy.md}.
 *
 * @param assumed what is assumed, in the words of the source; empty if nothing is, or all of it
 */
record Footing(Basis basis, List<String> assumed) {

    private static final Pattern ASSUMED = Pattern.compile(
            "(.+?)(?:: | is (?:an )?| are )assumptions?\\b.*|(.+?) (?:is|are) taken from docs/reference-policy\\.md.*");

    static Footing of(Rule rule) {
        return of(rule.provenance().basis(), rule.provenance().source());
    }

    static Footing of(Parameter parameter) {
        return of(parameter.basis(), parameter.source());
    }

    static Footing of(WeightRow row) {
        return of(row.basis(), row.source());
    }

    static Footing of(Basis basis, String source) {
        return new Footing(
                basis,
                basis == Basis.ASSUMPTION
                        ? List.of()
                        : Arrays.stream(source.split(";\\s*"))
                                .flatMap(Footing::assumed)
                                .toList());
    }

    private static Stream<String> assumed(String part) {
        Matcher said = ASSUMED.matcher(part);
        return said.matches()
                ? Optional.ofNullable(said.group(1)).or(() -> Optional.of(said.group(2))).stream()
                : Stream.empty();
    }

    boolean isMixed() {
        return !assumed.isEmpty();
    }

    /** {@code EIA; the number of days: assumption}. */
    String label() {
        return Stream.concat(
                        Stream.of(basis.label()), assumed.stream().map(part -> part + ": " + Basis.ASSUMPTION.label()))
                .collect(Collectors.joining("; "));
    }

    /** What the basis means, where it is not all that there is. */
    String meaning() {
        return (isMixed() ? "apart from that, " : "") + basis.meaning();
    }

    /** How the page's style calls it. */
    String style() {
        return isMixed() ? "mixed" : basis.label();
    }
}

package org.openvha.whatif.counterfactual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openvha.document.Numbers;
import org.openvha.facts.Offence;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;

/** Alternatives as the second half of a sentence that begins with "if offence O1". */
record Phrases(RuleSet rules) {

    private static final int CLASSES_BY_NAME = 3;

    /** {@code were withdrawn, had the role victim or witness, or were marked domestic}. */
    String of(List<Alternative> alternatives) {
        List<String> parts = new ArrayList<>();
        Arrays.stream(Change.values()).forEach(change -> {
            List<Alternative> ofChange = alternatives.stream()
                    .filter(alternative -> alternative.change() == change)
                    .toList();
            if (!ofChange.isEmpty()) {
                parts.add(phrase(change, ofChange));
            }
        });
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + ", or " + parts.get(parts.size() - 1);
    }

    /** {@code a, b or c}. */
    static String or(List<String> words) {
        return joined(words, " or ");
    }

    /** {@code a, b and c}. */
    static String and(List<String> words) {
        return joined(words, " and ");
    }

    private static String joined(List<String> words, String last) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + last + words.get(words.size() - 1);
    }

    private String phrase(Change change, List<Alternative> alternatives) {
        String values = or(alternatives.stream().map(Alternative::value).toList());
        return switch (change) {
            case WITHDRAWN -> "were withdrawn";
            case ROLE -> "had the role " + values;
            case DOMESTIC, DECISION -> "were " + values;
            case ROLE_AND_DOMESTIC -> "had the role " + values + " and were " + domestic(alternatives.get(0));
            case THEME -> "had the theme " + values;
            case GRADING -> "were graded " + values;
            case END -> "had " + values;
            case CLASS -> classes(alternatives, values);
            case DATE -> "were dated " + values;
        };
    }

    private static String domestic(Alternative alternative) {
        return alternative.corrected().get("domestic").equals(true) ? "marked domestic" : "not marked domestic";
    }

    private String classes(List<Alternative> alternatives, String names) {
        if (alternatives.size() <= CLASSES_BY_NAME) {
            return "were of class " + names;
        }
        List<WeightRow> rows = alternatives.stream()
                .map(alternative -> (Offence) alternative.instead().orElseThrow())
                .flatMap(offence -> rules.weight(offence.offenceCode()).stream())
                .toList();
        int least = rows.stream().mapToInt(WeightRow::weight).min().orElseThrow();
        int most = rows.stream().mapToInt(WeightRow::weight).max().orElseThrow();
        String codes = rows.stream().map(WeightRow::offenceClass).collect(Collectors.joining(", "));
        return "were of one of the " + rows.size() + " classes weighing from " + Numbers.grouped(least) + " to "
                + Numbers.grouped(most) + " points (" + codes + ")";
    }
}

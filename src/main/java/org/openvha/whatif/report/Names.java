package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;

/** Causes, as comparisons list them, in words. */
record Names(RuleSet baseline, RuleSet candidate) {

    /** {@code rule EXC-02 (Drug trafficking does not count)}; a cause of no known kind stays as it is. */
    String cause(String cause) {
        int colon = cause.indexOf(':');
        String key = cause.substring(colon + 1);
        return switch (cause.substring(0, Math.max(colon, 0))) {
            case "rule" -> "rule " + key + named(rule(key));
            case "weight" -> "the weight of class " + key + named(offence(key));
            case "parameter" -> "parameter " + key;
            default -> plain(cause);
        };
    }

    String causes(List<String> causes) {
        return Say.list(causes.stream().map(this::cause).toList());
    }

    /** One cause with its name; several by kind, without names: {@code weights 10D, 34B and 8N}. */
    String brief(List<String> causes) {
        if (causes.size() == 1) {
            return cause(causes.get(0));
        }
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (String cause : causes) {
            int colon = cause.indexOf(':');
            String kind = colon < 0 ? plain(cause) : cause.substring(0, colon);
            keys.computeIfAbsent(kind, any -> new ArrayList<>()).add(cause.substring(colon + 1));
        }
        return Say.list(keys.entrySet().stream()
                .map(kind ->
                        causes.contains(kind.getValue().get(0)) ? kind.getKey() : brief(kind.getKey(), kind.getValue()))
                .toList());
    }

    private static String brief(String kind, List<String> keys) {
        return kind + (keys.size() == 1 ? " " : "s ") + Say.list(keys);
    }

    /** The name of a rule of either set, the candidate's first; empty if neither has it. */
    String rule(String id) {
        return candidate.rule(id).or(() -> baseline.rule(id)).map(Rule::name).orElse("");
    }

    private String offence(String offenceClass) {
        return candidate
                .weight(offenceClass)
                .or(() -> baseline.weight(offenceClass))
                .map(WeightRow::offence)
                .orElse("");
    }

    private static String named(String name) {
        return name.isEmpty() ? "" : " (" + name + ")";
    }

    private static String plain(String cause) {
        return switch (cause) {
            case "clock" -> "the passing of time";
            case "facts" -> "facts that became known between the dates";
            default -> cause;
        };
    }
}

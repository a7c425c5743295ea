package org.openvha.web.lists;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruleset.vocabulary.Stratum;

/** Refuses crime types and flags that the run's rule set does not know: a misspelt one would show an empty list, which looks like an answer. */
final class FilterWords {

    private final Register register;

    FilterWords(Register register) {
        this.register = register;
    }

    void check(Run run, ListRequest request) {
        Set<String> types = request.filter().crimeTypes();
        if (!types.isEmpty() && !register.lists().crimeTypes(run.id()).containsAll(types)) {
            check("crimeType", types, crimeTypes(register.ruleSets().load(run.ruleSet())));
        }
        Set<String> flags = request.filter().flags();
        if (!flags.isEmpty()) {
            check("flag", flags, flags(register.ruleSets().load(run.ruleSet())));
        }
    }

    private static void check(String name, Set<String> words, List<String> known) {
        for (String word : words) {
            if (!known.contains(word)) {
                throw ListRequest.unknown(name, word, known).exception();
            }
        }
    }

    private static List<String> crimeTypes(RuleSet set) {
        return set.weights().stream()
                .map(WeightRow::crimeType)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> flags(RuleSet set) {
        return Stream.of(Stratum.UNDER_18, Stratum.GAPS)
                .flatMap(stratum -> set.rules(stratum).stream())
                .map(Rule::id)
                .sorted()
                .toList();
    }
}

package org.openvha.ruleset;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openvha.document.Finding;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.document.YamlMap;
import org.openvha.ruleset.kinds.Kind;

/** Whether the record of consultations names rules, parameters, classes and what-ifs that a set of the folder has. */
public final class ConsultationNames {

    private final Set<String> rules = new TreeSet<>();
    private final Set<String> parameters = new TreeSet<>();
    private final Set<String> weights = new TreeSet<>();
    private final Set<String> ids = new TreeSet<>();

    /** @param sets the sets whose names are known, as far as they can be read */
    public ConsultationNames(RuleSets sets) {
        for (String id : sets.ids()) {
            ids.add(id);
            sets.draft(id, new Findings()).ifPresent(draft -> {
                draft.rules().forEach(rule -> rules.add(rule.id()));
                parameters.addAll(draft.parameterNames());
                weights.addAll(draft.weightsByClass().keySet());
            });
        }
    }

    /**
     * Everything that is named and unknown, about the id of its entry.
     *
     * @param rulesFolder where {@value Consultation#FILE} lies
     * @throws org.openvha.document.BadInputException if the file cannot be read as YAML at all
     */
    public List<Finding> unknown(Path rulesFolder) {
        Findings findings = new Findings().of(Kind.UNKNOWN_IN_CONSULTATION);
        Consultation.read(rulesFolder, new Findings(), (entry, item) -> {
            Findings own = findings.about(item.id());
            item.rules().forEach(name -> look(entry, "rules", "rule", name, rules, own));
            item.parameters().forEach(name -> look(entry, "parameters", "parameter", name, parameters, own));
            item.weights().forEach(name -> look(entry, "weights", "weight of a class", name, weights, own));
            item.whatIf().ifPresent(name -> look(entry, "what-if", "what-if", name, ids, own));
        });
        return findings.all();
    }

    private static void look(
            YamlMap entry, String key, String thing, String name, Set<String> known, Findings findings) {
        if (!known.contains(name)) {
            findings.add(
                    entry.file(),
                    entry.line(key),
                    "no rule set that can be read has the " + thing + " '" + name + "'",
                    Nearest.to(name, known)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Write one that a rule set has, or leave it out of '" + key + "'"));
        }
    }
}

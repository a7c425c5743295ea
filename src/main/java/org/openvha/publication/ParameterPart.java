package org.openvha.publication;

import java.util.List;
import org.openvha.document.Numbers;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;

/**
 * A parameter with its value.
 *
 * @param readBy ids of the rules that name it
 */
record ParameterPart(String name, String value, String meaning, String basis, String source, String readBy) {

    static ParameterPart of(Parameter parameter, RuleSet set, RuleIds ids) {
        List<String> readers = set.rules().stream()
                .filter(rule -> set.parametersOf(rule).contains(parameter))
                .map(Rule::id)
                .toList();
        return new ParameterPart(
                parameter.name(),
                Numbers.grouped(parameter.value()) + " " + parameter.unit(),
                ids.marked(parameter.meaning()),
                Footing.of(parameter).label(),
                ids.marked(parameter.source()),
                Sentences.list(readers));
    }
}

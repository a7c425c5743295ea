package org.openvha.ruletest.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openvha.ruleset.language.Condition;

/** Every condition that differs from one in a single place: a part negated, dropped, joined otherwise, or a test changed. */
final class ConditionEdits {

    private final TestEdits tests;

    ConditionEdits(TestEdits tests) {
        this.tests = tests;
    }

    List<Edit<Condition>> of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all, all.parts(), Condition.All::new, Condition.Any::new, " || ");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any, any.parts(), Condition.Any::new, Condition.All::new, " && ");
        }
        return tests.of(condition);
    }

    private List<Edit<Condition>> joined(
            Condition whole,
            List<Condition> parts,
            Function<List<Condition>, Condition> same,
            Function<List<Condition>, Condition> other,
            String otherSign) {
        List<Edit<Condition>> edits = new ArrayList<>();
        if (parts.size() > 1) {
            edits.add(new Edit<>(other.apply(parts), join(parts, otherSign), whole.text()));
            edits.add(new Edit<>(Negation.of(whole), "not ( " + whole.text() + " )", whole.text()));
            for (int i = 0; i < parts.size(); i++) {
                Condition rest = same.apply(Edit.without(parts, i));
                edits.add(new Edit<>(rest, "", parts.get(i).text()));
            }
        }
        Edit.ofEach(parts, this::of).forEach(edit -> edits.add(edit.in(same)));
        return edits;
    }

    private static String join(List<Condition> parts, String sign) {
        return parts.stream()
                .map(part -> part instanceof Condition.Any || part instanceof Condition.All
                        ? "( " + part.text() + " )"
                        : part.text())
                .collect(Collectors.joining(sign));
    }
}

package org.openvha.ruletest.mutation;

import java.util.ArrayList;
import java.util.List;
import org.openvha.ruleset.language.Arithmetic;

/** Every sum that differs from one in a single place: a number or parameter by one, or the sign. */
final class NumberEdits {

    private NumberEdits() {}

    static List<Edit<Arithmetic>> of(Arithmetic number) {
        List<Edit<Arithmetic>> edits = new ArrayList<>();
        if (number instanceof Arithmetic.Constant constant) {
            long value = constant.amount().value();
            for (long other : new long[] {value - 1, value + 1}) {
                if (other >= 0) {
                    Arithmetic changed = new Arithmetic.Constant(TestEdits.amount(other));
                    edits.add(new Edit<>(changed, changed.text(), number.text()));
                }
            }
        } else if (number instanceof Arithmetic.Operation operation) {
            char other = operation.operator() == '+' ? '-' : '+';
            Arithmetic changed = new Arithmetic.Operation(other, operation.left(), operation.right());
            edits.add(new Edit<>(changed, changed.text(), number.text()));
            of(operation.left())
                    .forEach(edit -> edits.add(
                            edit.in(left -> new Arithmetic.Operation(operation.operator(), left, operation.right()))));
            of(operation.right())
                    .forEach(edit -> edits.add(
                            edit.in(right -> new Arithmetic.Operation(operation.operator(), operation.left(), right))));
        }
        return edits;
    }
}

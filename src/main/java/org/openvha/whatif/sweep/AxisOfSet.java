package org.openvha.whatif.sweep;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.WeightRow;

/** An axis with the way to make its changes. */
record AxisOfSet(Axis axis, IntFunction<Change> change) {

    static AxisOfSet of(Parameter parameter, List<Integer> values) {
        return new AxisOfSet(
                new Axis(
                        Axis.Kind.PARAMETER,
                        parameter.name(),
                        parameter.unit(),
                        parameter.meaning(),
                        parameter.value(),
                        values),
                value -> new Change.OfParameter(
                        parameter,
                        new Parameter(
                                parameter.name(),
                                value,
                                parameter.unit(),
                                parameter.basis(),
                                parameter.source(),
                                parameter.meaning())));
    }

    static AxisOfSet of(WeightRow row, List<Integer> values) {
        return new AxisOfSet(
                new Axis(Axis.Kind.WEIGHT, row.offenceClass(), "points", row.offence(), row.weight(), values),
                value -> new Change.OfWeight(
                        row.offenceClass(),
                        Optional.of(row),
                        Optional.of(new WeightRow(
                                row.offenceClass(),
                                row.offence(),
                                value,
                                row.crimeType(),
                                row.basis(),
                                row.source()))));
    }
}

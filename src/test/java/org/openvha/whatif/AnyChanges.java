package org.openvha.whatif;

import static org.openvha.assessment.ShippedRules.SETS;
import static org.openvha.assessment.ShippedRules.VHA_2024;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Difference;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;

/** Candidates that differ from {@code vha-2024.01} in anything: rules of any stratum gone or replaced, weights gone or changed, parameters changed. */
final class AnyChanges {

    private static final List<Change> POOL = pool();

    private AnyChanges() {}

    /** Candidates of up to so many changes. */
    static Arbitrary<RuleSet> upTo(int most) {
        return Arbitraries.of(POOL).list().ofMinSize(1).ofMaxSize(most).map(AnyChanges::candidate);
    }

    /** Of several changes of the same thing the last stands. */
    private static RuleSet candidate(List<Change> changes) {
        Map<String, Change> byCause = new LinkedHashMap<>();
        changes.forEach(change -> byCause.put(change.cause(), change));
        return VHA_2024.with(byCause.values());
    }

    private static List<Change> pool() {
        List<Change> pool = new ArrayList<>();
        for (Rule rule : VHA_2024.rules()) {
            pool.add(new Change.OfRule(rule.id(), Optional.of(rule), Optional.empty()));
        }
        for (String id : SETS.ids()) {
            pool.addAll(Difference.between(VHA_2024, SETS.load(id)).changes());
        }
        for (WeightRow row : VHA_2024.weights()) {
            pool.add(new Change.OfWeight(row.offenceClass(), Optional.of(row), Optional.empty()));
            pool.add(new Change.OfWeight(row.offenceClass(), Optional.of(row), Optional.of(heavier(row))));
        }
        for (Parameter parameter : VHA_2024.parameters()) {
            pool.add(new Change.OfParameter(parameter, valued(parameter, parameter.value() / 2)));
            pool.add(new Change.OfParameter(parameter, valued(parameter, parameter.value() + 1)));
        }
        return pool;
    }

    private static WeightRow heavier(WeightRow row) {
        return new WeightRow(
                row.offenceClass(), row.offence(), row.weight() * 3, row.crimeType(), row.basis(), row.source());
    }

    private static Parameter valued(Parameter parameter, int value) {
        return new Parameter(
                parameter.name(), value, parameter.unit(), parameter.basis(), parameter.source(), parameter.meaning());
    }
}

package org.openvha.ruletest.mutation;

import java.util.List;
import java.util.Optional;
import org.openvha.assessment.Assessor;

/** Cases assessed under one mutant. Where the mutant is the same for all of them, its knowledge base is built once. For one thread. */
final class UnderMutant {

    private final Mutant mutant;
    private final Assessor unchanged;
    private Optional<Assessor> changed = Optional.empty();

    UnderMutant(Mutant mutant, Assessor unchanged) {
        this.mutant = mutant;
        this.unchanged = unchanged;
    }

    boolean fails(TracedCase one) {
        Assessor assessor = changed.filter(known -> mutant.oneForAllCases()).orElseGet(() -> under(one));
        changed = Optional.of(assessor);
        return !passes(one, assessor.on(one.asOf()));
    }

    private Assessor under(TracedCase one) {
        return unchanged.under(unchanged.ruleSet().with(mutant.changes(one)));
    }

    /** A number that leaves its range, or is read although it is absent, stops the assessment: as loud as a case that fails. Whatever else goes wrong is a fault of the software. */
    private static boolean passes(TracedCase one, Assessor assessor) {
        try {
            return one.known()
                    .passes(assessor.trace(List.of(one.known().facts())).get(0).assessment());
        } catch (RuntimeException stopped) {
            if (isArithmetic(stopped)) {
                return false;
            }
            throw stopped;
        }
    }

    private static boolean isArithmetic(Throwable stopped) {
        return stopped instanceof ArithmeticException || stopped.getCause() != null && isArithmetic(stopped.getCause());
    }
}

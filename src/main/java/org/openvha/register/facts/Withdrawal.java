package org.openvha.register.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openvha.facts.FactKind;

/** Which known facts that do not come in are not to be known any more. */
interface Withdrawal {

    /** Nothing, as for an extract that is not whole. */
    Withdrawal NONE = new Withdrawal() {
        @Override
        public <T> Predicate<T> of(FactKind<T> kind) {
            return fact -> false;
        }
    };

    /** To be asked once about each fact. */
    <T> Predicate<T> of(FactKind<T> kind);

    /** Whom a single fact was about; empty where many may be withdrawn. */
    default Optional<String> about() {
        return Optional.empty();
    }

    /** What a data clerk should know of what was not withdrawn; complete once every fact was asked about. */
    default List<String> warnings() {
        return List.of();
    }
}

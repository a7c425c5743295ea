package org.openvha.register.facts;

import java.util.List;
import org.openvha.facts.FactKind;

/** Finds facts in lists in order of id. */
final class InOrder {

    private InOrder() {}

    static <T> boolean holds(FactKind<T> kind, List<T> facts, String id) {
        int low = 0;
        int high = facts.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = kind.id(facts.get(middle)).compareTo(id);
            if (order == 0) {
                return true;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return false;
    }
}

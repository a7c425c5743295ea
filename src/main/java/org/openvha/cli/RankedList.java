package org.openvha.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvha.register.Register;
import org.openvha.register.lists.ListFilter;
import org.openvha.register.lists.ListOrder;
import org.openvha.register.lists.ListRow;

/** Everybody on the list of a run, in order of rank. */
final class RankedList {

    private static final ListFilter EVERYBODY =
            new ListFilter(Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Set.of());

    private RankedList() {}

    static List<ListRow> of(Register register, long run) {
        List<ListRow> rows = new ArrayList<>();
        register.lists().all(run, EVERYBODY, ListOrder.RANK, false, rows::add);
        return rows;
    }
}

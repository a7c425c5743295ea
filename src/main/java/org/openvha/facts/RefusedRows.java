package org.openvha.facts;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The refused rows of one file in order of line, as the refusals that they are: words are made of each when it is asked for, and kept nowhere. */
final class RefusedRows extends AbstractList<Refusal> implements RandomAccess {

    private final FactsFile file;
    private final PackedFaults faults;
    private final List<RefusedRow> rows;

    RefusedRows(FactsFile file, Phrases phrases, List<RefusedRow> rows) {
        this.file = file;
        this.faults = new PackedFaults(file, phrases);
        this.rows = rows;
    }

    static RefusedRows none(FactsFile file) {
        return new RefusedRows(file, new Phrases(), List.of());
    }

    List<RefusedRow> rows() {
        return rows;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Refusal get(int index) {
        RefusedRow row = rows.get(index);
        return new Refusal(
                file,
                row.line(),
                faults.firstColumn(row.repeat(), row.faults()),
                faults.words(row.repeat(), row.faults()),
                row.id(),
                row.individualId());
    }
}

package org.openvha.facts;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The refusals of several files, one file after the other. */
final class Refusals extends AbstractList<Refusal> implements RandomAccess {

    private final List<RefusedRows> files;
    private final int size;

    Refusals(List<RefusedRows> files) {
        this.files = files;
        this.size = files.stream().mapToInt(List::size).reduce(0, Math::addExact);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Refusal get(int index) {
        int rest = index;
        for (RefusedRows file : files) {
            if (rest < file.size()) {
                return file.get(rest);
            }
            rest -= file.size();
        }
        throw new IndexOutOfBoundsException(index + " of " + size);
    }
}

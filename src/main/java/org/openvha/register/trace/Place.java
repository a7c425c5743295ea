package org.openvha.register.trace;

/** Where a page ends: the run and the rank of its last person. Runs come in the order in which they were started, people in that of their rank. */
public record Place(long run, int rank) implements Comparable<Place> {

    /** Before everybody. */
    public static final Place START = new Place(0, 0);

    /** After everybody. */
    static final Place END = new Place(Long.MAX_VALUE, Integer.MAX_VALUE);

    @Override
    public int compareTo(Place other) {
        return run == other.run ? Integer.compare(rank, other.rank) : Long.compare(run, other.run);
    }
}

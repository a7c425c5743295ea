package org.openvha.register.trace;

/** Where a page ends: the run and the rank of its last person. Runs come in the order in which they were started, people in that of their rank. */
public record Place(long run, int rank) {

    /** Before everybody. */
    public static final Place START = new Place(0, 0);
}

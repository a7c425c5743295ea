package org.openvha.audit;

import java.util.List;

/**
 * Takes what happens, in the transaction of the calling thread where there is one, else in one of its own. Throws if it cannot: what is not logged does not happen. Thread-safe.
 */
public interface Journal {

    /** By whoever acts now. */
    default void write(Event event) {
        write(List.of(event));
    }

    /** By somebody who is not on the calling thread, such as who started a run. */
    void write(Actor actor, Event event);

    /** All of them or none, by whoever acts now: for instance each person of a comparison. */
    void write(List<Event> events);
}

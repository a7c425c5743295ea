package org.openvha.register.reviews;

import java.time.LocalDate;

/** A place among right-of-access cases that are read with those due first first, and decided ones last. Deciding a case that stands further on moves no other before this place. */
public record DuePlace(boolean decided, LocalDate due, long request) {

    /** Before everything. */
    public static final DuePlace BEGINNING = new DuePlace(false, LocalDate.EPOCH, 0);

    public static DuePlace of(AccessRequest request) {
        return new DuePlace(request.decision().isPresent(), request.dueOn(), request.id());
    }
}

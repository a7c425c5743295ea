package org.openvha.register.journal;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.openvha.audit.Actor;
import org.openvha.audit.Event;
import org.openvha.audit.PersonalPart;

/**
 * An entry ready to be written.
 *
 * @param at to the microsecond, as the database keeps it
 * @param details canonical JSON
 * @param part whom it is about and why; empty where that is nobody, for no reason
 */
record EntryRow(OffsetDateTime at, Actor actor, Event event, String details, Optional<PersonalPart> part) {

    static EntryRow of(OffsetDateTime at, Actor actor, Event event, Chance chance) {
        boolean personal = event.individual().isPresent() || event.reason().isPresent();
        return new EntryRow(
                at,
                actor,
                event,
                event.detailsJson(),
                personal
                        ? Optional.of(new PersonalPart(chance.salt(), event.individual(), event.reason()))
                        : Optional.empty());
    }

    /** Null where there is no personal part. */
    String commitment() {
        return part.map(PersonalPart::commitment).orElse(null);
    }
}

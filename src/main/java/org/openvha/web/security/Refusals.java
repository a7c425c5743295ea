package org.openvha.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.openvha.access.Account;
import org.openvha.access.Reason;
import org.openvha.audit.Actor;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;

/** Logs what was refused, and who came and went. The details name routes by their templates, never people. Thread-safe. */
final class Refusals {

    private static final String NO_ROLE = "NOBODY";

    private final Journal journal;
    private final Routes routes;
    private final RefusalCounts counts;

    Refusals(Journal journal, Routes routes, RefusalCounts counts) {
        this.journal = journal;
        this.counts = counts;
        this.routes = routes;
    }

    /** Of somebody who is signed in; of anybody else it is counted. */
    void refused(String action, HttpServletRequest request) {
        if (Visitor.current().isEmpty()) {
            counts.count(action, request);
            return;
        }
        write(routed(Event.refused(Operation.ACCESS, action), request));
    }

    /** The same about a person. */
    void refusedAbout(String individual, String action, HttpServletRequest request) {
        write(routed(Event.refused(Operation.ACCESS, action), request).about(individual));
    }

    /** With the reason if one was given before; what is refused needs none. */
    private void write(Event event) {
        Visitor.current()
                .ifPresentOrElse(
                        visitor -> journal.write(
                                visitor.actor(), event.because(visitor.reason().map(Reason::text))),
                        () -> journal.write(event));
    }

    /** Of somebody who wanted to come in. */
    void barred(Account account, Door door, String action, HttpServletRequest request) {
        journal.write(actor(account, door), routed(Event.refused(Operation.ACCESS, action), request));
    }

    /**
     * Credentials that were wrong. Those that name no account are counted.
     *
     * @param account whose they claimed to be, if there is such an account: a name that there is not may be a password typed in the wrong field, and is not kept
     */
    void wrong(Optional<String> account, Door door, String action) {
        account.ifPresentOrElse(
                name -> journal.write(new Actor(name, NO_ROLE, door.label()), Event.refused(Operation.ACCESS, action)),
                () -> counts.count(door, action));
    }

    /**
     * A password while none is taken: nobody looked whether it is right, and whoever sends it may do so without end.
     *
     * @param account empty if there is none of that name
     */
    void delayed(Optional<String> account, Door door) {
        String action = "too-many-wrong-passwords";
        account.ifPresentOrElse(name -> counts.count(name, door, action), () -> counts.count(door, action));
    }

    /** Somebody who sent nothing by which they could be known, or nothing that could be read. */
    void unknown(String action, HttpServletRequest request) {
        counts.count(action, request);
    }

    void came(Account account, Door door, String by) {
        journal.write(
                actor(account, door), Event.done(Operation.ACCESS, "sign-in").with("by", by));
    }

    void left(String account) {
        journal.write(new Actor(account, NO_ROLE, Door.WEB.label()), Event.done(Operation.ACCESS, "sign-out"));
    }

    private static Actor actor(Account account, Door door) {
        return new Actor(account.name(), account.role().name(), door.label());
    }

    private Event routed(Event event, HttpServletRequest request) {
        return event.with("route", routes.of(request).map(Route::toString).orElse("(none)"));
    }
}

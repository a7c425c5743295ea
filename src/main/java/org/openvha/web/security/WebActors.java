package org.openvha.web.security;

import java.util.Map;
import java.util.Optional;
import org.openvha.access.Reason;
import org.openvha.audit.Actor;
import org.openvha.audit.Actors;

/** Whoever is signed in on the calling thread, with their reason. Thread-safe. */
public final class WebActors implements Actors {

    private final Actors otherwise;

    /** @param otherwise who acts where nobody is signed in: whoever started the service */
    public WebActors(Actors otherwise) {
        this.otherwise = otherwise;
    }

    public WebActors(Actor otherwise) {
        this(() -> otherwise);
    }

    @Override
    public Actor current() {
        return Visitor.current().map(Visitor::actor).orElseGet(otherwise::current);
    }

    @Override
    public Map<String, String> details() {
        return Visitor.current().isPresent() ? Map.of() : otherwise.details();
    }

    /** @throws IllegalStateException if the operation asks for a reason and its handler has taken none: what has no reason is not logged, and what is not logged is not answered */
    @Override
    public Optional<String> reason() {
        return Visitor.current().flatMap(Visitor::requiredReason).map(Reason::text);
    }
}

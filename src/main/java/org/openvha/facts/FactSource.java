package org.openvha.facts;

import java.io.IOException;

/** Somewhere facts come from one by one, kind by kind, so that millions of them need not be held. */
public interface FactSource {

    /** Takes a fact. */
    @FunctionalInterface
    interface Sink<T> {
        void accept(T fact) throws IOException;
    }

    /** Gives every fact of a kind, in order of id. */
    <T> void each(FactKind<T> kind, Sink<T> sink) throws IOException;
}

package org.openvha.web.pages;

import java.util.Optional;
import org.openvha.facts.CaseFile;
import org.openvha.register.Register;
import org.openvha.register.facts.Load;
import org.openvha.register.lists.Consultations;

/** Reads the facts about one person that a form offers; each reading is logged. */
public final class KnownFacts {

    private final Register register;

    KnownFacts(Register register) {
        this.register = register;
    }

    /** As known now; empty for somebody who is not. */
    public Optional<CaseFile> read(String individual) {
        long load = register.facts().latest().map(Load::id).orElse(0L);
        Optional<CaseFile> known = register.facts().known(load, individual);
        register.journal().write(Consultations.ofFacts(individual, known.isPresent()));
        return known;
    }
}

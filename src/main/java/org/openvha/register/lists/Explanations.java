package org.openvha.register.lists;

import java.util.Optional;
import org.openvha.register.facts.FactStore;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.openvha.register.runs.Run;

/** A person's explanation under a run: as stored for people on its list, worked out again from the facts as known for everybody else. Thread-safe. */
public final class Explanations {

    public Explanations(Lists lists, FactStore facts, PublishedRuleSets ruleSets) {}

    /** As JSON of the contract, section 3, without the line's end; empty for an individual who was not known. */
    public Optional<byte[]> json(Run run, String individual) {
        throw new UnsupportedOperationException();
    }

    /** In words; empty for an individual who was not known. */
    public Optional<String> words(Run run, String individual, int width) {
        throw new UnsupportedOperationException();
    }
}

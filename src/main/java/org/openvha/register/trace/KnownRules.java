package org.openvha.register.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.BadInputException;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.openvha.register.runs.Run;
import org.openvha.ruleset.RuleSet;

/** The rule sets of runs by digest, of which the last few are kept, since checking one takes longer than reading a page. Thread-safe. */
final class KnownRules {

    private static final int KEPT = 8;

    private final PublishedRuleSets ruleSets;
    private final Map<String, RuleSet> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RuleSet> eldest) {
            return size() > KEPT;
        }
    };

    KnownRules(PublishedRuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** Empty if they are not to be had any more as they were. */
    Optional<RuleSet> of(Run run) {
        try {
            return Optional.of(required(run));
        } catch (BadInputException gone) {
            return Optional.empty();
        }
    }

    /** @throws BadInputException if they are not to be had any more as they were */
    RuleSet required(Run run) {
        synchronized (kept) {
            RuleSet known = kept.get(run.ruleSetDigest());
            if (known != null) {
                return known;
            }
        }
        RuleSet read = ruleSets.ofDigest(run.ruleSet(), run.ruleSetDigest());
        synchronized (kept) {
            kept.put(run.ruleSetDigest(), read);
        }
        return read;
    }
}

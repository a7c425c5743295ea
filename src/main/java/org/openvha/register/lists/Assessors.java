package org.openvha.register.lists;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvha.assessment.Assessor;
import org.openvha.document.BadInputException;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.openvha.register.runs.Run;
import org.openvha.ruleset.RuleSet;

/**
 * The assessor for a rule set of a certain digest, as of a date. The last few are kept, since reading and checking the files takes fifty times as long as assessing somebody.
 * One that is kept was made from files of that very digest, so it stays the right one whatever becomes of the files. Thread-safe.
 */
final class Assessors {

    /** Enough for what one history compares, and small: an assessor holds a few hundred kilobytes. */
    private static final int KEPT = 8;

    private record Key(String digest, LocalDate asOf) {}

    private final PublishedRuleSets ruleSets;
    private final Map<Key, Assessor> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Assessor> eldest) {
            return size() > KEPT;
        }
    };

    Assessors(PublishedRuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** @throws BadInputException if the rules that the run used are not there any more */
    Assessor of(Run run) {
        return of(run, run.asOf());
    }

    /** The rules of a run as of another date. */
    Assessor of(Run run, LocalDate asOf) {
        Key key = new Key(run.ruleSetDigest(), asOf);
        Optional<RuleSet> rules;
        synchronized (kept) {
            Assessor known = kept.get(key);
            if (known != null) {
                return known;
            }
            rules = kept(run.ruleSetDigest());
        }
        Assessor made = new Assessor(rules.orElseGet(() -> read(run)), asOf);
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }

    private Optional<RuleSet> kept(String digest) {
        return kept.values().stream()
                .map(Assessor::ruleSet)
                .filter(rules -> rules.digest().equals(digest))
                .findFirst();
    }

    private RuleSet read(Run run) {
        RuleSet found = ruleSets.load(run.ruleSet());
        if (!found.digest().equals(run.ruleSetDigest())) {
            throw new BadInputException("The version of rule set " + run.ruleSet() + " that run " + run.id()
                    + " used is not there any more: its digest was " + run.ruleSetDigest()
                    + ", and that of the files is "
                    + found.digest()
                    + ". Put these files back as they were, or start a new run and read that.");
        }
        return found;
    }
}

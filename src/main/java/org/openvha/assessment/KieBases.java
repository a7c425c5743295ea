package org.openvha.assessment;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.kie.api.KieBase;
import org.openvha.ruleset.RuleSet;

/**
 * Knowledge bases of one rule set, each lent to one thread at a time. Sessions that are told to have one thread keep what they pass to a consequence in the knowledge base
 * itself, so two of them must not share one: people would be mixed up. Building one takes some milliseconds; there are as many as threads ever worked at once.
 */
final class KieBases {

    private final RuleSet ruleSet;
    private final Queue<KieBase> idle = new ConcurrentLinkedQueue<>();

    KieBases(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
    }

    KieBase borrow() {
        KieBase kieBase = idle.poll();
        return kieBase == null ? ruleSet.newKieBase() : kieBase;
    }

    /** Only after a session that ended well; what failed is not used again. */
    void giveBack(KieBase kieBase) {
        idle.add(kieBase);
    }
}

package org.openvha.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.openvha.facts.CaseFile;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.vocabulary.RuleFact;

/**
 * Turns case files into assessments under one rule set, as of one date: the one engine path that command line, service, tests, what-if and replay share. Safe for any
 * number of threads; keeps nothing from one individual to the next.
 */
public final class Assessor {

    /** A session, and the knowledge base below it, is used by one thread at a time, so it need not guard against others. */
    private static final KieSessionConfiguration ONE_THREAD = oneThread();

    private final CompiledPolicy policy;
    private final AsOf asOf;
    private final KieBases kieBases;

    public Assessor(RuleSet ruleSet, LocalDate asOf) {
        this(new CompiledPolicy(ruleSet), new AsOf(asOf), new KieBases(ruleSet));
    }

    private Assessor(CompiledPolicy policy, AsOf asOf, KieBases kieBases) {
        this.policy = policy;
        this.asOf = asOf;
        this.kieBases = kieBases;
    }

    /** The same rule set as of another date, without the milliseconds that another knowledge base takes. */
    public Assessor on(LocalDate date) {
        return new Assessor(policy, new AsOf(date), kieBases);
    }

    /** Another rule set as of the same date; if only its weights differ, without the milliseconds that another knowledge base takes. */
    public Assessor under(RuleSet other) {
        boolean sameRules = other.rules().equals(ruleSet().rules());
        return new Assessor(new CompiledPolicy(other), asOf, sameRules ? kieBases : new KieBases(other));
    }

    private static KieSessionConfiguration oneThread() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        return configuration;
    }

    public RuleSet ruleSet() {
        return policy.ruleSet();
    }

    public LocalDate asOf() {
        return asOf.date();
    }

    public Assessment assess(CaseFile file) {
        return assess(List.of(file)).get(0);
    }

    /**
     * Assesses people in one session, each by themselves, in the given order; about 100 at a time is fastest.
     *
     * @throws IllegalStateException if an explanation does not balance
     */
    public List<Assessment> assess(List<CaseFile> files) {
        return through(files).stream().map(CaseStages::assessment).toList();
    }

    /**
     * Assesses people as {@link #assess(List)} does, and keeps the facts that the rules were tried on.
     *
     * @throws IllegalStateException if an explanation does not balance
     */
    public List<Traced> trace(List<CaseFile> files) {
        return through(files).stream()
                .map(person -> new Traced(person.assessment(), person.all()))
                .toList();
    }

    /** How every rule read every fact it was tried on, by rule, then fact: "why" and "why not". */
    public List<RuleReading> readings(CaseFile file) {
        return new Readings(
                        policy.ruleSet().rules(), through(List.of(file)).get(0).all())
                .all();
    }

    private List<CaseStages> through(List<CaseFile> files) {
        List<CaseStages> people = new ArrayList<>(files.size());
        for (CaseFile file : files) {
            people.add(new CaseStages(file, policy, asOf));
        }
        KieBase kieBase = kieBases.borrow();
        KieSession session = kieBase.newKieSession(ONE_THREAD, null);
        try {
            int fired = fire(session, people, CaseStages::exclusion)
                    + fire(session, people, CaseStages::incident)
                    + fire(session, people, CaseStages::scoring)
                    + fire(session, people, CaseStages::cap)
                    + fire(session, people, CaseStages::inclusion)
                    + fire(session, people, CaseStages::removal)
                    + fire(session, people, CaseStages::flags);
            int said = people.stream()
                    .mapToInt(person -> person.decision().count())
                    .sum();
            Balance.require(fired == said, fired + " rules fired but " + said + " items were recorded");
        } finally {
            session.dispose();
        }
        kieBases.giveBack(kieBase);
        return people;
    }

    private static int fire(
            KieSession session, List<CaseStages> people, BiConsumer<CaseStages, Consumer<RuleFact>> stratum) {
        for (CaseStages person : people) {
            stratum.accept(person, session::insert);
        }
        return session.fireAllRules();
    }
}

package org.openvha.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openvha.assessment.Assessor;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Offence;
import org.openvha.ruleset.Change;

/**
 * Assesses people with some of the changes made. The changes are those of the rule sets, in listed order, and between two as-of dates also the facts that became known between
 * them and the clock. News without the later date count for nothing, since nobody knew them yet.
 */
final class Trials {

    static final String FACTS = "facts";
    static final String CLOCK = "clock";

    private final Question question;
    private final Assessor baseline;
    private final List<Change> changes;
    private final List<String> causes;
    private final BitSet weights = new BitSet();

    /** Assessors by the changes of rules and parameters; under each, sets of other weights share its knowledge bases. */
    private final Map<BitSet, Assessor> byRules = new ConcurrentHashMap<>();

    Trials(Question question, Assessor baseline) {
        this.question = question;
        this.baseline = baseline;
        this.changes = question.difference().changes();
        this.causes = new ArrayList<>(changes.stream().map(Change::cause).toList());
        if (question.twoDates()) {
            causes.addAll(List.of(FACTS, CLOCK));
        }
        for (int i = 0; i < changes.size(); i++) {
            weights.set(i, changes.get(i) instanceof Change.OfWeight);
        }
    }

    /** What the changes at these places are called, in listed order. */
    List<String> named(BitSet places) {
        return places.stream().mapToObj(causes::get).toList();
    }

    /** All changes but those of weights of classes of which this person has no offence. */
    BitSet relevantTo(CaseFile file) {
        BitSet relevant = new BitSet();
        relevant.set(0, causes.size());
        for (int place = weights.nextSetBit(0); place >= 0; place = weights.nextSetBit(place + 1)) {
            String offenceClass = ((Change.OfWeight) changes.get(place)).offenceClass();
            relevant.set(
                    place, file.offences().stream().map(Offence::offenceCode).anyMatch(offenceClass::equals));
        }
        return relevant;
    }

    /** What people come to when just the changes at these places are made. */
    List<Result> with(BitSet made, List<CaseFile> people) {
        Assessor assessor = under(made);
        boolean clock = question.twoDates() && made.get(changes.size() + 1);
        boolean facts = question.twoDates() && made.get(changes.size());
        News news = new News(question.baselineAsOf(), question.candidateAsOf());
        List<CaseFile> files =
                clock && !facts ? people.stream().map(news::withheldFrom).toList() : people;
        Assessor then = clock ? assessor.on(question.candidateAsOf()) : assessor;
        return then.assess(files).stream().map(Result::of).toList();
    }

    private Assessor under(BitSet made) {
        BitSet rules = (BitSet) made.clone();
        rules.andNot(weights);
        rules.clear(changes.size(), causes.size());
        Assessor ofRules = byRules.computeIfAbsent(
                rules, key -> baseline.under(question.baseline().with(chosen(key))));
        BitSet weighted = (BitSet) made.clone();
        weighted.and(weights);
        return weighted.isEmpty() ? ofRules : ofRules.under(ofRules.ruleSet().with(chosen(weighted)));
    }

    private List<Change> chosen(BitSet places) {
        return places.stream().mapToObj(changes::get).toList();
    }
}

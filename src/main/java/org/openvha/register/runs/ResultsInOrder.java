package org.openvha.register.runs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openvha.assessment.ListEntry;
import org.openvha.assessment.Outcome;
import org.openvha.document.Digests;
import org.openvha.facts.CaseFile;

/** Takes what was made of each person, in the order of the people, and keeps only what the list and the counts need. Not thread-safe. */
final class ResultsInOrder {

    private final List<CaseFile> people;
    private final Digests.Running digest = new Digests.Running();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final List<ListedPerson> listed = new ArrayList<>();
    private long incomplete;
    private int next;

    ResultsInOrder(List<CaseFile> people) {
        this.people = people;
    }

    /** Results come in the order of the people, so counting tells whose it is. */
    void add(AssessedPerson assessed) {
        CaseFile person = people.get(next++);
        digest.update(assessed.line().json());
        outcomes.merge(assessed.line().outcome(), 1L, Long::sum);
        incomplete += person.incomplete() ? 1 : 0;
        if (assessed.line().outcome() == Outcome.INCLUDED) {
            listed.add(new ListedPerson(
                    new ListEntry(person.individual(), assessed.line().score()),
                    person.incomplete(),
                    assessed.flags(),
                    assessed.points(),
                    assessed.touches().rules(),
                    assessed.touches().weights(person),
                    assessed.line().json()));
        }
    }

    int done() {
        return next;
    }

    RunResult result() {
        RunCounts counts = new RunCounts(
                next, count(Outcome.INCLUDED), count(Outcome.REMOVED), count(Outcome.NOT_INCLUDED), incomplete);
        return new RunResult(counts, digest.end(), listed.stream().sorted().toList());
    }

    private long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}

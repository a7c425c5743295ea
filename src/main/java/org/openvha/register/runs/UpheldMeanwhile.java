package org.openvha.register.runs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Outcome;
import org.openvha.facts.CaseFile;
import org.openvha.register.facts.EffectiveReviews;
import org.openvha.register.facts.FactStore;
import org.openvha.register.facts.Load;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes people off the list of a run that comes to its end, of whom a review was upheld that the run did not know of, or not yet on its date. What the run wrote stays as it is. Not thread-safe.
 */
public final class UpheldMeanwhile {

    /** As that of {@link RunTurn}. */
    private static final long DECIDING = 0x4F70656E56484103L;

    private static final String UNSEEN = """
            SELECT DISTINCT ON (q.individual_id) q.individual_id, q.review, q.about, d.decided_on
            FROM review_decision d JOIN review_request q USING (review) JOIN listed l ON l.run_id = :run AND l.individual_id = q.individual_id
            WHERE d.decision = 'UPHELD' AND q.about <> 'REVIEW'
                AND NOT EXISTS (SELECT FROM review_request e JOIN review_decision f USING (review) WHERE e.reviewed = q.review AND f.decision = 'UPHELD')
                AND CASE q.about WHEN 'FACT' THEN d.correction > :load ELSE d.decided_on > :asOf OR NOT EXISTS (
                    SELECT FROM review v WHERE v.review_id = 'openvha:review:' || q.review AND v.individual_id = q.individual_id
                        AND v.decision = 'UPHELD' AND v.known_from <= :load AND (v.known_until IS NULL OR v.known_until > :load)) END
            ORDER BY q.individual_id, d.decided_at DESC, q.review DESC
            """;

    private final JdbcClient transaction;
    private final FactStore facts;

    /** @param transaction the one that ends the run */
    UpheldMeanwhile(JdbcClient transaction, FactStore facts) {
        this.transaction = transaction;
        this.facts = facts;
    }

    /** Lets nobody else decide, and no list come in force, until the given transaction ends: a decision takes people off the list in force, and a list that comes in force asks for decisions. */
    public static void hold(JdbcClient transaction) {
        transaction
                .sql("SELECT pg_advisory_xact_lock(:key)")
                .param("key", DECIDING)
                .query(row -> {});
    }

    /** An upheld review that the run did not reckon with. */
    private record Upheld(String individual, long review, String about, LocalDate decidedOn) {}

    /** Assesses them again as of the run's date and by its rules, from the facts as known now; gives those who are not on the list any more. */
    List<String> takeOff(long run, RunPlan plan) {
        hold(transaction);
        List<Upheld> upheld = unseen(run, plan);
        if (upheld.isEmpty()) {
            return List.of();
        }
        long load = facts.latest().map(Load::id).orElseThrow();
        Assessor assessor = new Assessor(plan.ruleSet(), plan.asOf());
        return upheld.stream()
                .filter(each -> takenOff(run, plan, each, load, assessor))
                .map(Upheld::individual)
                .toList();
    }

    private List<Upheld> unseen(long run, RunPlan plan) {
        return transaction
                .sql(UNSEEN)
                .param("run", run)
                .param("load", plan.load().id())
                .param("asOf", plan.asOf())
                .query((row, number) -> new Upheld(
                        row.getString(1), row.getLong(2), row.getString(3), row.getObject(4, LocalDate.class)))
                .list();
    }

    private boolean takenOff(long run, RunPlan plan, Upheld upheld, long load, Assessor assessor) {
        Optional<CaseFile> known = facts.known(load, upheld.individual());
        Optional<Outcome> outcome = known.map(file -> EffectiveReviews.by(plan.asOf(), file))
                .map(file -> assessor.assess(file).outcome());
        if (outcome.equals(Optional.of(Outcome.INCLUDED))) {
            return false;
        }
        transaction
                .sql("""
                        INSERT INTO removed_on_review (review, individual_id, run_id, load_id, about, decided_on, as_of, outcome, from_the_start)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, true)
                        """)
                .params(Arrays.asList(
                        upheld.review(),
                        upheld.individual(),
                        run,
                        load,
                        upheld.about(),
                        upheld.decidedOn(),
                        plan.asOf(),
                        outcome.map(Enum::name).orElse(null)))
                .update();
        return true;
    }
}

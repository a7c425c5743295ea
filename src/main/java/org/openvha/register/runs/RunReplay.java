package org.openvha.register.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.BulkAssessment;
import org.openvha.audit.replay.Difference;
import org.openvha.audit.replay.Replayed;
import org.openvha.document.BadInputException;
import org.openvha.facts.CaseFile;
import org.openvha.register.facts.FactStore;
import org.openvha.register.facts.KnownDigests;
import org.openvha.register.facts.Load;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.openvha.ruleset.RuleSet;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Works a run out again from what was known then, and holds everything it left against that, byte by byte. */
record RunReplay(DataSource database, FactStore facts, PublishedRuleSets ruleSets, int threads) {

    static final String CHECKING = "CHECKING";

    /** @throws BadInputException if the run has no result, or its rule set is not to be had any more */
    Replayed of(Run run, Consumer<RunProgress> progress) {
        RunCounts counts = run.counts()
                .orElseThrow(() -> new BadInputException("Run " + run.id() + " has no result: it is " + run.state()
                        + ". Name a run that is DONE; GET /api/runs lists them."));
        RuleSet ruleSet = ruleSets.ofDigest(run.ruleSet(), run.ruleSetDigest());
        List<Difference> inputs = inputs(run, progress);
        if (!inputs.isEmpty()) {
            return new Replayed(run.software(), 0, inputs);
        }
        RunResult again = assess(run, ruleSet, progress);
        List<Difference> differences = new ArrayList<>();
        list(run, again, progress).ifPresent(differences::add);
        counts(counts, again.counts(), differences);
        compare("resultDigest", run.resultDigest().orElseThrow(), again.digest(), differences);
        return new Replayed(run.software(), again.counts().individuals(), differences);
    }

    private List<Difference> inputs(Run run, Consumer<RunProgress> progress) {
        Load load = facts.load(run.load()).orElseThrow();
        KnownDigests known =
                facts.knownDigests(run.load(), rows -> progress.accept(new RunProgress(run.id(), CHECKING, rows, -1)));
        List<Difference> differences = new ArrayList<>();
        compare("factsDigest", load.factsDigest(), known.facts(), differences);
        compare("demographicsDigest", load.demographicsDigest(), known.demographics(), differences);
        return differences;
    }

    private RunResult assess(Run run, RuleSet ruleSet, Consumer<RunProgress> progress) {
        List<CaseFile> people =
                facts.known(run.load(), rows -> progress.accept(new RunProgress(run.id(), UnderWay.READING, rows, -1)));
        ResultsInOrder results = new ResultsInOrder(people);
        new BulkAssessment(new Assessor(ruleSet, run.asOf()), threads, BulkAssessment.CHUNK)
                .run(
                        people,
                        AssessedPerson::of,
                        results::add,
                        more -> progress.accept(
                                new RunProgress(run.id(), UnderWay.ASSESSING, results.done(), people.size())));
        return results.result();
    }

    private Optional<Difference> list(Run run, RunResult again, Consumer<RunProgress> progress) {
        int listed = again.listed().size();
        List<ListTable> tables = new ListCopy(run.id(), run.asOf(), again.listed())
                .tables(done -> progress.accept(new RunProgress(run.id(), "COMPARING", done, listed)));
        return new JdbcTemplate(database).execute((ConnectionCallback<Optional<Difference>>) connection -> {
            for (ListTable table : tables) {
                Optional<Difference> found = StoredRows.difference(table, run.id(), connection);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.<Difference>empty();
        });
    }

    private static void counts(RunCounts kept, RunCounts again, List<Difference> differences) {
        compare("incomplete", kept.incomplete(), again.incomplete(), differences);
        compare("individuals", kept.individuals(), again.individuals(), differences);
        compare("outcomes.INCLUDED", kept.included(), again.included(), differences);
        compare("outcomes.REMOVED", kept.removed(), again.removed(), differences);
        compare("outcomes.NOT_INCLUDED", kept.notIncluded(), again.notIncluded(), differences);
    }

    private static void compare(String path, Object expected, Object got, List<Difference> differences) {
        if (!expected.equals(got)) {
            differences.add(Difference.of(path, expected, got));
        }
    }
}

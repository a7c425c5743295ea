package org.openvha.register.runs;

import java.util.List;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.BulkAssessment;
import org.openvha.facts.CaseFile;
import org.openvha.register.facts.FactStore;

/** Assesses everybody as known after a load, by the same engine path as every other door. */
record RunWork(FactStore facts, int threads) {

    private static final int REPORTS = 100;
    private static final int ROWS_PER_REPORT = 50_000;

    RunResult result(UnderWay run) {
        RunPlan plan = run.plan();
        List<CaseFile> people =
                facts.known(plan.load().id(), rows -> run.progress(UnderWay.READING, rows, 0, ROWS_PER_REPORT));
        run.hasPeople(people.size());
        ResultsInOrder results = new ResultsInOrder(people);
        int step = 1 + people.size() / REPORTS;
        run.progress(UnderWay.ASSESSING, 0, people.size(), step);
        new BulkAssessment(new Assessor(plan.ruleSet(), plan.asOf()), threads, BulkAssessment.CHUNK)
                .run(
                        people,
                        AssessedPerson::of,
                        results::add,
                        more -> run.progress(UnderWay.ASSESSING, results.done(), people.size(), step));
        return results.result();
    }
}

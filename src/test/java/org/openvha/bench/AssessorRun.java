package org.openvha.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.BulkAssessment;
import org.openvha.facts.CaseFile;
import org.openvha.ruleset.RuleSet;

/** Everybody assessed by the rule files. */
final class AssessorRun {
    private static final int CHUNK = 100;

    private final Assessor assessor;

    AssessorRun(RuleSet ruleSet, LocalDate asOf) {
        assessor = new Assessor(ruleSet, asOf);
    }

    /** As the commands do it, in the order of the people. */
    void inBulk(List<CaseFile> people, int threads, Consumer<Assessment> each) throws Exception {
        new BulkAssessment(assessor, threads, CHUNK).run(people, Function.identity(), each, done -> {});
    }

    /** On this very thread, so that what it allocates can be read. */
    void here(List<CaseFile> people, Consumer<Assessment> each) {
        for (int from = 0; from < people.size(); from += CHUNK) {
            assessor.assess(people.subList(from, Math.min(from + CHUNK, people.size())))
                    .forEach(each);
        }
    }
}

package org.openvha.cli;

import java.util.List;
import org.openvha.assessment.FolderAssessment;
import org.openvha.assessment.ListEntry;
import org.openvha.assessment.Receipt;
import org.openvha.assessment.ResultFolder;
import org.openvha.facts.Facts;
import org.openvha.ruleset.RuleSet;
import org.openvha.synthetic.SyntheticLondon;

/** One assessment of the demonstration: its receipt, and the list in order of rank. */
record DemoRun(Receipt receipt, List<ListEntry> ranked, ResultFolder folder) {

    static DemoRun of(RuleSet rules, Facts facts, int threads, ResultFolder folder, Console console) throws Exception {
        FolderAssessment work = new FolderAssessment(rules, SyntheticLondon.AS_OF, threads, false);
        FolderAssessment.Result result = Assessing.run(work, facts, folder, console);
        return new DemoRun(result.receipt(), result.ranked(), folder);
    }
}

package org.openvha.cli;

import org.openvha.assessment.FolderAssessment;
import org.openvha.assessment.Receipt;
import org.openvha.assessment.ResultFolder;
import org.openvha.facts.Facts;

/** Assesses a set of facts into a folder, showing how far it is. */
final class Assessing {

    private Assessing() {}

    static Receipt run(FolderAssessment work, Facts facts, ResultFolder folder, Console console) throws Exception {
        int people = facts.caseFiles().size();
        return Progress.show("Assessing", "people", people, console.err(), done -> work.run(facts, folder, done));
    }
}

package org.openvha.web.facts;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openvha.document.Nearest;
import org.openvha.facts.FactsFile;
import org.openvha.register.Register;
import org.openvha.register.facts.Corrections;
import org.openvha.register.facts.LoadResult;
import org.openvha.web.problems.ProblemException;
import org.openvha.web.problems.Problems;

/** Reads what a correction asks for and hands it to the register. */
final class CorrectionRequests {

    private final Register register;
    private final Corrections corrections;

    /** @param temporary a folder in which a row may stand while it is read */
    CorrectionRequests(Register register, Path temporary) {
        this.register = register;
        this.corrections = new Corrections(register.facts(), temporary);
    }

    LoadResult make(Correction correction) {
        FactsFile file = file(correction);
        boolean withdraw = correction.withdraw().orElse(false);
        if (withdraw && correction.id().isPresent() && correction.row().isEmpty()) {
            return register.facts().withdraw(file, correction.id().get());
        }
        if (!withdraw && correction.row().isPresent() && correction.id().isEmpty()) {
            return corrections.make(file, checked(file, correction.row().get()));
        }
        throw refused(
                "A correction holds either a row, or an id and withdraw: true.",
                "Write {\"file\":\"offences\",\"row\":{...}} or {\"file\":\"offences\",\"id\":\"...\",\"withdraw\":true}.");
    }

    private static FactsFile file(Correction correction) {
        List<String> known =
                Arrays.stream(FactsFile.values()).map(FactsFile::key).toList();
        String name = correction
                .file()
                .orElseThrow(
                        () -> refused("The member file is missing.", "Write one of " + String.join(", ", known) + "."));
        return Arrays.stream(FactsFile.values())
                .filter(file -> file.key().equals(name))
                .findFirst()
                .orElseThrow(() -> refused("The member file names no file of facts.", Nearest.remedy(name, known)));
    }

    /** Names that a client made up are not repeated; they may hold anything. */
    private static Map<String, String> checked(FactsFile file, Map<String, String> row) {
        row.forEach((column, value) -> {
            if (!file.columns().contains(column)) {
                throw refused(
                        "The row holds a column that " + file.fileName() + " does not have.",
                        Nearest.remedy(column, file.columns()));
            }
            if (value == null) {
                throw refused("The column " + column + " is null.", "Leave it out, or write \"\", if it is empty.");
            }
        });
        return row;
    }

    private static ProblemException refused(String detail, String remedy) {
        return Problems.badBody(detail, remedy).exception();
    }
}

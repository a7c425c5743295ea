package org.openvha.web.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openvha.document.Nearest;
import org.openvha.facts.FactsFile;
import org.openvha.register.Register;
import org.openvha.register.facts.LoadResult;
import org.openvha.web.limits.Uploads;
import org.openvha.web.problems.ProblemException;
import org.openvha.web.problems.Problems;

/** Reads corrections and hands them to the register. */
final class Corrections {

    private final Register register;
    private final SingleFact single;

    Corrections(Register register, Uploads uploads) {
        this.register = register;
        this.single = new SingleFact(register, uploads);
    }

    LoadResult make(Correction correction) {
        FactsFile file = file(correction);
        boolean withdraw = correction.withdraw().orElse(false);
        if (withdraw && correction.id().isPresent() && correction.row().isEmpty()) {
            return register.facts().withdraw(file, correction.id().get());
        }
        if (!withdraw && correction.row().isPresent() && correction.id().isEmpty()) {
            return register.facts()
                    .correct(single.read(file, checked(file, correction.row().get())));
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

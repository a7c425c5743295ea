package org.openvha.ruletest.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruletest.CaseResult;
import org.openvha.ruletest.RuleTests;

/** Of the tests that a what-if's draft takes over from its parent, some must fail: they show what the what-if changes. */
record Pruning(CopiedTests copied, RuleSets sets) {

    /** Says what was left out: files that name rules which are gone, and cases that come out otherwise. */
    List<String> leaveOutWhatNoLongerHolds() throws IOException {
        List<String> leftOut = new ArrayList<>();
        RuleTests tests = RuleTests.in(copied.tests(), sets);
        try {
            tests.run(copied.id());
        } catch (BadInputException unreadable) {
            for (String file :
                    unreadable.findings().stream().map(Finding::file).distinct().toList()) {
                Files.delete(copied.named(file));
                leftOut.add(file + ": names a rule that is gone");
            }
        }
        List<CaseResult> failed = tests.run(copied.id()).cases().stream()
                .filter(result -> !result.passed())
                .sorted(Comparator.comparing(CaseResult::file)
                        .thenComparing(CaseResult::line, Comparator.reverseOrder()))
                .toList();
        for (CaseResult result : failed) {
            copied.removeCase(result.file(), result.line());
            leftOut.add(result.file() + ": " + result.name());
        }
        return leftOut;
    }
}

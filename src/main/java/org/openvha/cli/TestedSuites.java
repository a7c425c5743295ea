package org.openvha.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.openvha.document.BadInputException;
import org.openvha.ruletest.RuleTests;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which suites of rule tests are meant, and where they are. */
final class TestedSuites {

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "Rule set whose tests to run; without it, those of every rule set.")
    private String ruleSet;

    @Mixin
    private RuleFolders rules;

    @Option(
            names = "--rule-tests-dir",
            paramLabel = "DIR",
            description = "Folder of rule tests (default: rule-tests/ beside ./vha).")
    private Path testsFolder;

    /** What to do about one suite. */
    interface Work<T> {
        T of(RuleTests tests, String suite) throws Exception;
    }

    /** What came of the suites that could be read, and what is wrong with the others. */
    record Done<T>(List<T> results, Set<String> unreadable) {

        /** @throws BadInputException if a suite could not be read, with everything that is wrong */
        void refuseUnreadable() {
            if (!unreadable.isEmpty()) {
                throw new BadInputException(String.join("\n", unreadable));
            }
        }
    }

    /**
     * Does something about every suite that is meant; one that cannot be read does not stop the others.
     *
     * @param unread is told its id
     */
    <T> Done<T> each(Work<T> work, Consumer<String> unread) throws Exception {
        RuleTests tests = RuleTests.in(testsFolder == null ? Checkout.folder("rule-tests") : testsFolder, rules.open());
        List<String> suites = ruleSet == null ? tests.suites() : List.of(ruleSet);
        if (suites.isEmpty()) {
            throw new BadInputException(
                    "There is no rule set in " + Checkout.shown(rules.path()) + ", so nothing was tested.");
        }
        List<T> results = new ArrayList<>();
        Set<String> unreadable = new LinkedHashSet<>();
        for (String suite : suites) {
            try {
                results.add(work.of(tests, suite));
            } catch (BadInputException bad) {
                unread.accept(suite);
                unreadable.add(bad.getMessage());
            }
        }
        return new Done<>(results, unreadable);
    }
}

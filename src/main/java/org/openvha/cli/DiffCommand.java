package org.openvha.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.openvha.document.BadInputException;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.changelog.ChangeLog;
import org.openvha.ruleset.changelog.ChangeLogHtml;
import org.openvha.ruleset.changelog.ChangeLogJson;
import org.openvha.ruleset.changelog.ChangeLogText;
import org.openvha.ruleset.changelog.TestFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        description = {
            "Says in plain English in what one rule set differs from another.",
            "Rules added, removed and changed, parameters and weights from and to, provenance, the tests of what",
            "differs, and tests added, removed and changed: the draft of an entry in a change log. A what-if alone is",
            "held against its parent, a complete set against the one it follows."
        },
        footer = {
            "  ./vha diff vha-2020.04 vha-2024.01",
            "  ./vha diff look-back-24 --format html --out look-back-24.html"
        })
final class DiffCommand implements Callable<Integer> {

    /** What the difference is written as. */
    enum Format {
        text,
        html,
        json
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "Earlier rule set, or the what-if: an id or a folder's path.")
    private String first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "B", description = "Later rule set, in the same way.")
    private String second;

    @Mixin
    private RuleFolders rules;

    @Mixin
    private TestFolder tests;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, html or json (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Mixin
    private Printed printed;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        RuleSets sets = rules.open();
        RuleSet one = sets.load(first);
        RuleSet before = second == null ? parent(sets, one) : one;
        RuleSet after = second == null ? one : sets.load(second);
        TestFiles files = new TestFiles(tests.path(), Checkout.shown(tests.path()), sets);
        printed.print(spec, text(ChangeLog.between(before, after, files)));
        return ExitStatus.DONE;
    }

    private static RuleSet parent(RuleSets sets, RuleSet whatIf) {
        return Optional.of(whatIf)
                .flatMap(RuleSet::parentId)
                .or(whatIf::predecessor)
                .map(sets::load)
                .orElseThrow(() -> new BadInputException("The rule set " + whatIf.id()
                        + " has neither parent nor predecessor. Name the set to compare it with as well."));
    }

    private String text(ChangeLog log) {
        return switch (format) {
            case text -> new ChangeLogText(log).text();
            case html -> new ChangeLogHtml(log).text();
            case json -> new ChangeLogJson(log).text();
        };
    }
}

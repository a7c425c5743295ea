package org.openvha.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;
import org.openvha.ruleset.PublishedList;
import org.openvha.ruleset.PublishedSet;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.validation.Published;
import org.openvha.ruleset.validation.Records;
import org.openvha.ruleset.validation.Validation;
import org.openvha.ruleset.validation.ValidationJson;
import org.openvha.ruleset.validation.ValidationSarif;
import org.openvha.ruleset.validation.ValidationText;
import org.openvha.ruleset.validation.Validator;
import org.openvha.ruletest.RuleTests;
import org.openvha.ruletest.TestFindings;
import org.openvha.whatif.kpi.Kpis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "validate",
        description = {
            "Says everything that is wrong with rule sets, with the tests they lack, and with consultation.yaml and",
            "kpis.yaml beside them.",
            "Each finding has its file and line, the rule, class or parameter, why, and what to write instead;",
            "docs/validation.md shows every kind. Exit status 4 if there is an error; warnings and notes are none."
        },
        footer = {
            "  ./vha validate",
            "  ./vha validate vha-2024.01 --as-of 2025-06-30 --format sarif --out findings.sarif"
        })
final class ValidateCommand implements Callable<Integer> {

    /** What the findings are written as. */
    enum Format {
        text,
        json,
        sarif
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "Rule sets to look at: ids, or paths of their folders; without any, all of them.")
    private List<String> ruleSets = List.of();

    @Mixin
    private RuleFolders rules;

    @Mixin
    private TestFolder tests;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = CalendarDate.class,
            description = "Day on which reviews must not be overdue (default: the day each set was decided).")
    private LocalDate asOf;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, or sarif for editors and code hosts (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Mixin
    private Printed printed;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        RuleSets sets = RuleSets.in(Path.of(Checkout.shown(rules.path())));
        List<String> looked = ruleSets.isEmpty() ? everything(sets) : ruleSets;
        if (looked.isEmpty()) {
            throw new BadInputException(
                    "There is no rule set in " + Checkout.shown(rules.path()) + ", so nothing was looked at.");
        }
        Validator validator = new Validator(sets, published(sets), set -> missing(sets, set));
        Records records = new Records(Path.of(Checkout.shown(rules.path())), sets, Kpis.FILE, Kpis::read);
        Validation validation =
                validator.validate(looked, Optional.ofNullable(asOf)).with(records.findings());
        printed.print(spec, text(validation));
        return validation.holds() ? ExitStatus.DONE : ExitStatus.CHECK_DID_NOT_HOLD;
    }

    /** The list of the folder, and for the shipped sets what every database records. */
    private static Published published(RuleSets sets) {
        ShippedPublications shipped = ShippedPublications.read();
        PublishedList list = sets.published();
        return id -> Optional.of(shipped.files(id))
                .filter(files -> !files.isEmpty())
                .or(() -> list.set(id).map(PublishedSet::files))
                .orElseGet(TreeMap::new);
    }

    /** A set that lost its manifest is no set to the other commands, and would be missed by nobody. */
    private static List<String> everything(RuleSets sets) {
        return Stream.concat(sets.ids().stream(), sets.withoutManifest().stream())
                .toList();
    }

    private List<Finding> missing(RuleSets sets, String ruleSet) {
        return new TestFindings(RuleTests.in(tests.path(), sets))
                .findings(ruleSet).stream().map(tests::placed).toList();
    }

    private String text(Validation validation) {
        return switch (format) {
            case text -> new ValidationText(validation).text();
            case json -> new ValidationJson(validation).text();
            case sarif -> new ValidationSarif(validation).text();
        };
    }
}

package org.openvha.ruletest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openvha.ruleset.RuleSets;

/** A rule set of three rules, and tests for it, in a temporary folder: EXC-01 excludes domestic offences, EXC-04 those older than 6 months, INC-01 asks for custody. */
public final class TinyRules {

    public static final String DOMESTIC = "rule-tests/tiny/exclusion/domestic.yaml";
    public static final String CUSTODY = "rule-tests/tiny/inclusion/custody.yaml";
    public static final String OLD = "rule-tests/tiny/exclusion/old.yaml";

    private final Path folder;

    private TinyRules(Path folder) {
        this.folder = folder;
    }

    private static final String MANIFEST = """
            id: tiny
            title: Three rules
            owner: somebody
            change-note: made up
            parameters:
              look-back-months: { value: 6, unit: months, basis: assumption, source: none, meaning: none }
            """;

    public static TinyRules in(Path folder) {
        return new TinyRules(folder)
                .write("rules/tiny/ruleset.yaml", MANIFEST)
                .write("rules/tiny/weights.csv", """
                        class,offence,weight,crime_type,basis,source
                        34B,Robbery,800,ROBBERY,assumption,none
                        """)
                .rule("exclusion/domestic.drl", "EXC-01", "$x : Offence( domestic )", "decision.exclude( $x )")
                .rule(
                        "exclusion/old.drl",
                        "EXC-04",
                        "$x : Offence( monthsAgo > lookBackMonths )",
                        "decision.exclude( $x )")
                .rule("inclusion/custody.drl", "INC-01", "$x : Tally( inCustody )", "decision.require( $x )");
    }

    /** One more parameter, which a rule then has to read. */
    public TinyRules parameter(String name, int value, String unit) {
        return write(
                "rules/tiny/ruleset.yaml",
                MANIFEST
                        + "  %s: { value: %d, unit: %s, basis: assumption, source: none, meaning: none }\n"
                                .formatted(name, value, unit));
    }

    /** A complete suite for the three rules: nothing fails and nothing is missing. */
    public TinyRules wellTested() {
        return write(DOMESTIC, """
                        rule: EXC-01
                        cases:
                          - name: both sides
                            as-of: 2024-01-31
                            individual: { born: 1999-05-01 }
                            offences:
                              - { id: O1, class: 34B, date: 2024-01-01, domestic: true }
                              - { id: O2, class: 34B, date: 2024-01-01 }
                            expect: { applies: [EXC-01 O1], does-not-apply: [EXC-01 O2] }
                        """).write(OLD, """
                        rule: EXC-04
                        cases:
                          - name: both sides
                            as-of: 2024-01-31
                            individual: { born: 1999-05-01 }
                            offences:
                              - { id: O1, class: 34B, date: 2023-07-30 }
                              - { id: O2, class: 34B, date: 2023-07-31 }
                            expect: { applies: [EXC-04 O1], does-not-apply: [EXC-04 O2] }
                        """).write(CUSTODY, """
                        rule: INC-01
                        cases:
                          - name: at liberty
                            as-of: 2024-01-31
                            individual: { born: 1999-05-01 }
                            expect: { does-not-apply: [INC-01] }
                          - name: in custody
                            as-of: 2024-01-31
                            individual: { born: 1999-05-01 }
                            custody: [ { id: C1, from: 2024-01-01 } ]
                            expect: { applies: [INC-01] }
                        """);
    }

    public TinyRules rule(String path, String id, String pattern, String call) {
        return write("rules/tiny/" + path, drl(id, pattern, call));
    }

    public static String drl(String id, String pattern, String call) {
        return """
                rule "Rule %s"
                    @id("%s")
                    @basis("assumption")
                    @source("none")
                    @owner("somebody")
                    @decided("2024-01-31")
                    @review("2025-01-31")
                    @because("it is made up")
                when
                    %s
                then
                    %s;
                end
                """.formatted(id, id, pattern, call);
    }

    /** A what-if of the tiny set; {@code change} says what it changes. */
    public TinyRules whatIf(String id, String change) {
        return write(
                "rules/what-if/" + id + "/ruleset.yaml",
                """
                        id: %s
                        title: A what-if
                        parent: tiny
                        parent-digest: "%s"
                        owner: somebody
                        question: what if?
                        decision: none
                        scope-note: none
                        """.formatted(id, ruleSets().load("tiny").digest()) + change);
    }

    public TinyRules write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A file of one case about the tiny set's EXC-01: one domestic offence O1, and what else is given. */
    public TinyRules domesticCase(String lines) {
        return write(DOMESTIC, """
                        rule: EXC-01
                        cases:
                          - name: a case
                            as-of: 2024-01-31
                            individual: { born: 1999-05-01 }
                            offences:
                              - { id: O1, class: 34B, date: 2024-01-01, domestic: true }
                        """ + lines.indent(4));
    }

    public RuleTests tests() {
        return RuleTests.in(folder.resolve("rule-tests"), ruleSets());
    }

    public SuiteResult run() {
        return tests().run("tiny");
    }

    private RuleSets ruleSets() {
        return RuleSets.in(folder.resolve("rules"));
    }
}

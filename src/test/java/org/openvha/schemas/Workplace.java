package org.openvha.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openvha.document.BadInputException;
import org.openvha.fixtures.CopiedRules;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruletest.RuleTests;
import org.openvha.whatif.kpi.Kpis;

/** A copy of rules and tests, with one file of each kind to be spoilt, and the readers that read them. */
record Workplace(CopiedRules copy) {

    static final String COMPLETE = "rules/vha-2024.01/ruleset.yaml";
    static final String WHAT_IF = "rules/what-if/every-patch/ruleset.yaml";
    static final String CONSULTATION = "rules/consultation.yaml";
    static final String KPIS = "rules/kpis.yaml";
    static final String CASES = "rule-tests/vha-2024.01/journeys/everything.yaml";
    static final String SUITE = "rule-tests/vha-2020.04/suite.yaml";

    static Workplace in(Path folder) throws IOException {
        CopiedRules copy = CopiedRules.in(folder);
        for (String file : new String[] {CONSULTATION, KPIS}) {
            copy.write(file, Files.readString(Path.of(file)));
        }
        String digest = RuleSets.in(folder.resolve("rules")).load("vha-2024.01").digest();
        copy.write(WHAT_IF, resource("every-patch.yaml").replace("PARENT-DIGEST", digest));
        copy.write(CASES, resource("everything.yaml"));
        return new Workplace(copy);
    }

    private static String resource(String name) throws IOException {
        return Files.readString(Path.of("src", "test", "resources", "schemas", name));
    }

    static SchemaFile schemaOf(String file) {
        return switch (file) {
            case COMPLETE, WHAT_IF -> SchemaFile.RULESET;
            case CONSULTATION -> SchemaFile.CONSULTATION;
            case KPIS -> SchemaFile.KPIS;
            case SUITE -> SchemaFile.SUITE;
            default -> SchemaFile.RULE_TEST;
        };
    }

    /** What the program says of a file; empty if it reads it. */
    String refusal(String file) {
        Path rules = copy.folder().resolve("rules");
        RuleSets sets = RuleSets.in(rules);
        RuleTests tests = RuleTests.in(copy.folder().resolve("rule-tests"), sets);
        try {
            switch (file) {
                case COMPLETE -> sets.load("vha-2024.01");
                case WHAT_IF -> sets.load("every-patch");
                case CONSULTATION -> Consultation.read(rules);
                case KPIS -> Kpis.read(rules);
                case SUITE -> tests.run("vha-2020.04");
                default -> tests.run("vha-2024.01");
            }
            return "";
        } catch (BadInputException refused) {
            return refused.getMessage();
        }
    }
}

package org.openvha.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openvha.document.Severity;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.validation.Published;
import org.openvha.ruleset.validation.Validator;
import org.openvha.ruletest.RuleTests;
import org.openvha.ruletest.TestFindings;

class ShippedSetsTest {

    @Test
    void the_shipped_sets_have_neither_errors_nor_warnings() {
        RuleSets sets = RuleSets.in(Path.of("rules"));
        TestFindings tests = new TestFindings(RuleTests.in(Path.of("rule-tests"), sets));
        assertThat(new Validator(sets, Published.NOTHING, tests)
                        .validate(sets.ids(), Optional.empty())
                        .findings())
                .noneMatch(finding -> finding.severity() != Severity.NOTE);
    }
}

package org.openvha.ruletest.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.CopiedRules;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruletest.RuleTests;
import org.openvha.ruletest.draft.Drafting;

/** Tests of a shipped what-if made a complete set, with the tests that are drafted with it: what no case can show is not asked for. */
class DraftedMutantsTest {

    @TempDir
    private Path folder;

    @Test
    void a_day_beyond_the_look_back_period_is_missed_by_nobody() throws IOException {
        MutationReport report = drafted("look-back-24");
        assertThat(report.of(Fate.UNNOTICED)).isEmpty();
        assertThat(report.score()).isEqualTo(100);
        assertThat(report.of(Fate.EQUIVALENT))
                .contains(new TriedMutant(
                        "SCO-03: monthsAgo <= thirdBandMonths, a day earlier",
                        Fate.EQUIVALENT,
                        "of no fact with monthsAgo 25 that can come as far as SCO-03 would it say anything else"));
    }

    private MutationReport drafted(String whatIf) throws IOException {
        CopiedRules.copy(Path.of("rules"), folder.resolve("rules"));
        CopiedRules.copy(Path.of("rule-tests"), folder.resolve("rule-tests"));
        Path rules = folder.resolve("rules");
        Path tests = folder.resolve("rule-tests");
        new Drafting(rules, tests).draft("new-" + whatIf, whatIf, Optional.empty(), Optional.empty());
        return MutationTest.of(RuleTests.in(tests, RuleSets.in(rules)).open("new-" + whatIf))
                .run(2, done -> {});
    }
}

package org.openvha.ruleset.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvha.document.Finding;
import org.openvha.document.Findings;
import org.openvha.ruleset.vocabulary.Stratum;

class SeveralMistakesTest {

    private static final String FILE = """
            import java.io.File
            rule "Several mistakes"
                @id(EXC-01)
                @basis("EIA 2")
                @source("nowhere")
                @source("somewhere")
                @decided("2024-02-30")
                @review("2025-01-30")
                @becuase("somebody wrote it")
                salience 10
                no-loop true
            when
                $offence : Offence( domestik, role == "SUSPECT", monthsAgo > lookBack )
            then
                decision.contribute( $other, 1 );
            end
            end
            """;

    @Test
    void all_mistakes_are_reported_at_once_in_the_order_of_the_file() {
        Findings findings = new Findings();
        new RuleReader(Map.of("lookBackMonths", 36), findings).read("x.drl", Stratum.EXCLUSION, FILE.getBytes(UTF_8));

        assertThat(findings.all().stream().map(Finding::line)).isSorted();
        assertThat(findings.all().stream().map(SeveralMistakesTest::placed))
                .containsExactlyInAnyOrder(
                        "1 'import' may not stand here",
                        "2 @because is missing",
                        "2 @owner is missing",
                        "3 'EXC' may not stand here",
                        "3 '01' is not a whole number",
                        "4 the text \"EIA 2\" is not a basis",
                        "6 @source stands twice",
                        "7 the text \"2024-02-30\" is not a date",
                        "9 '@becuase' is not a key of provenance",
                        "10 'salience' may not stand here",
                        "11 'no' may not stand here",
                        "13 Offence has no property 'domestik'",
                        "13 role cannot be the text \"SUSPECT\"",
                        "13 monthsAgo is a number, and 'lookBack' is not a parameter of this rule set",
                        "15 rules in the folder exclusion cannot call 'contribute'",
                        "17 'end' may not stand after end");
    }

    private static String placed(Finding finding) {
        return finding.line() + " " + finding.problem();
    }
}

package org.openvha.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.publication.Rulebooks.SHIPPED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that somebody who never saw a rule can follow. */
class WordsOfRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EXC-02 | An offence does not count when its class is 92A.
                    EXC-03 | An offence does not count when the person's role in it is not suspect, accused or convicted.
                    EXC-08 | An offence does not count when the person was less than 10 years old when committing it.
                    EXI-03 | An intelligence report does not count when its source is graded 3 or its information is graded D or E or (its source is graded 2 and its information is graded C).
                    SCO-02 | A qualifying offence adds 75 percent of its weight to the score when it is more than 6 months old and it is at most 12 months old.
                    INT-03 | All intelligence about a person together is brought down to 200 points when it comes to more than 200 points.
                    INC-01 | A person can be on the list only when they have at least 3 qualifying offences.
                    INC-02 | A person can be on the list only when the latest qualifying offence is at most 12 months old or they are in custody.
                    INC-03 | A person can be on the list only when the score is at least 500 points.
                    U18-02 | A person on the list is pointed out to the reader when they are less than 18 years old on the as-of date and they turn 18 in at most 6 months.
                    U18-04 | A person on the list is pointed out to the reader, with the number of childhood offences, when they are at least 18 years old on the as-of date and they committed at least 1 qualifying offence as a child.
                    GAP-01 | A person on the list is pointed out to the reader when there was no activity of any kind or the latest activity was more than 90 days ago.
                    """)
    void a_rule_is_told_in_a_sentence(String id, String sentence) {
        assertThat(RuleWords.statement(
                        SHIPPED.sets().load("vha-2024.01").rule(id).orElseThrow()))
                .isEqualTo(sentence);
    }

    @Test
    void a_criterion_is_met_or_not_and_any_other_rule_applies_or_not() {
        assertThat(SHIPPED.of("vha-2024.01").markdown())
                .contains("- INC-02 is met. The person is included", "- INC-02 is not met. The person is not included")
                .contains("- EXC-01 applies to O1.", "- EXC-01 does not apply to O2.")
                .doesNotContain("INC-02 applies", "INC-02 does not apply");
    }
}

package org.openvha.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stored assessment says was observed, for people. */
class ConditionWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "monthsSinceLatest=none, inCustody=false | months since the latest qualifying offence: none, in custody: no",
                "monthsSinceLatest=11, inCustody=true    | months since the latest qualifying offence: 11, in custody: yes",
                "4                                       | 4",
                "true                                    | yes",
                "a = b                                   | a = b"
            })
    void names_and_values_are_put_into_words_and_bare_values_are_left(String stored, String words) {
        assertThat(ConditionWords.ofObserved(stored)).isEqualTo(words);
    }
}

package org.openvha.whatif.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences about nobody, one person, some and all have words of their own. */
class SummaryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0     | 0     | nobody comes to another score.
            1     | 0     | 1 comes to another score; that person is not on both lists.
            1     | 1     | 1 comes to another score; that person is on both lists.
            1543  | 0     | 1,543 come to another score; none of them is on both lists.
            1543  | 1     | 1,543 come to another score; 1 of them is on both lists.
            1543  | 12    | 1,543 come to another score; 12 of them are on both lists.
            1543  | 1543  | 1,543 come to another score; all of them are on both lists.
            """)
    void scores_are_told_of_none_some_and_all(int all, int onBoth, String words) {
        assertThat(Summary.scores(all, onBoth)).isEqualTo("Of everybody assessed, " + words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0     | 0     | nobody has another rank.
            7     | 0     | 7 have another rank.
            1     | 1     | 1 has another rank, that person with the same score, because others passed them or made way.
            1543  | 12    | 1,543 have another rank, 12 of them with the same score, because others passed them or made way.
            1543  | 1543  | 1,543 have another rank, all of them with the same score, because others passed them or made way.
            """)
    void ranks_are_told_of_none_some_and_all(int all, int byOthers, String words) {
        assertThat(Summary.ranks(all, byOthers)).isEqualTo("Of the people on both lists, " + words);
    }
}

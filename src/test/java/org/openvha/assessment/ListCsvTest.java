package org.openvha.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openvha.facts.Borough;
import org.openvha.facts.Individual;

class ListCsvTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 31);
    private static final String HEADER = "rank,individual_id,score,borough,bcu,age,under_18\n";

    @Test
    void the_highest_score_comes_first_and_equal_scores_are_ranked_by_id() throws IOException {
        assertThat(csv(
                        entry("N2", "2000-01-01", Borough.CAMDEN, 600),
                        entry("N10", "2000-01-01", Borough.HACKNEY, 600),
                        entry("N3", "2000-01-01", Borough.BARKING_AND_DAGENHAM, 7973)))
                .isEqualTo(HEADER
                        + "1,N3,7973,Barking and Dagenham,EA,24,false\n"
                        + "2,N10,600,Hackney,CE,24,false\n"
                        + "3,N2,600,Camden,CN,24,false\n");
    }

    @Test
    void somebody_outside_london_has_no_command_unit() throws IOException {
        assertThat(csv(entry("N1", "2000-01-01", Borough.OUTSIDE_LONDON, 600)))
                .isEqualTo(HEADER + "1,N1,600,OUTSIDE_LONDON,,24,false\n");
    }

    @Test
    void somebody_whose_eighteenth_birthday_is_the_assessment_date_is_no_longer_under_18() throws IOException {
        assertThat(csv(entry("N1", "2006-01-31", Borough.CAMDEN, 600), entry("N2", "2006-02-01", Borough.CAMDEN, 600)))
                .isEqualTo(HEADER + "1,N1,600,Camden,CN,18,false\n2,N2,600,Camden,CN,17,true\n");
    }

    @Test
    void an_empty_list_is_its_header() throws IOException {
        assertThat(csv()).isEqualTo(HEADER);
    }

    private static ListEntry entry(String id, String born, Borough borough, long score) {
        return new ListEntry(new Individual(id, LocalDate.parse(born), borough), score);
    }

    private static String csv(ListEntry... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListCsv.write(List.of(entries), AS_OF, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}

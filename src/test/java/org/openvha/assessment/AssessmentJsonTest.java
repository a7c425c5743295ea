package org.openvha.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AssessmentJsonTest {

    private static final Assessment EXAMPLE = new Assessment(
            "N000123",
            "vha-2024.01",
            LocalDate.of(2024, 1, 31),
            Outcome.INCLUDED,
            2085,
            false,
            List.of(
                    new Contribution("INT-01", 50, List.of("R1"), Optional.empty(), "graded \"1A\""),
                    new Contribution(
                            "SCO-01",
                            2035,
                            List.of("O17"),
                            Optional.of(new Contribution.Weighting(2035, 100, "VIOLENCE_WITH_INJURY")),
                            "within 6 months")),
            List.of(new Exclusion("EXC-07", List.of("O18", "V1"), "a review – upheld")),
            List.of(new Criterion("INC-01", true, "3", "3")),
            List.of(
                    new Flag("U18-01", List.of(), OptionalLong.empty(), "under 18"),
                    new Flag("U18-04", List.of("O17"), OptionalLong.of(1), "as a child")),
            Unscored.NONE);

    @Test
    void keys_stand_in_the_order_of_the_contract() {
        assertThat(line(EXAMPLE))
                .isEqualTo("{\"individual\":\"N000123\",\"ruleSet\":\"vha-2024.01\",\"asOf\":\"2024-01-31\","
                        + "\"outcome\":\"INCLUDED\",\"score\":2085,\"incomplete\":false,"
                        + "\"contributions\":["
                        + "{\"rule\":\"INT-01\",\"points\":50,\"facts\":[\"R1\"],\"because\":\"graded \\\"1A\\\"\"},"
                        + "{\"rule\":\"SCO-01\",\"points\":2035,\"facts\":[\"O17\"],\"weight\":2035,\"percent\":100,"
                        + "\"crimeType\":\"VIOLENCE_WITH_INJURY\",\"because\":\"within 6 months\"}],"
                        + "\"exclusions\":[{\"rule\":\"EXC-07\",\"facts\":[\"O18\",\"V1\"],\"because\":\"a review – upheld\"}],"
                        + "\"criteria\":[{\"rule\":\"INC-01\",\"met\":true,\"observed\":\"3\",\"required\":\"3\"}],"
                        + "\"flags\":[{\"rule\":\"U18-01\",\"facts\":[],\"because\":\"under 18\"},"
                        + "{\"rule\":\"U18-04\",\"facts\":[\"O17\"],\"count\":1,\"because\":\"as a child\"}]}\n");
    }

    @Test
    void a_line_break_in_a_reason_does_not_break_the_line() {
        Assessment withBreak = new Assessment(
                "N1",
                "vha-2024.01",
                LocalDate.of(2024, 1, 31),
                Outcome.NOT_INCLUDED,
                0,
                true,
                List.of(),
                List.of(new Exclusion("EXC-01", List.of("O1"), "one\ntwo\u2028three")),
                List.of(),
                List.of(),
                Unscored.NONE);

        assertThat(line(withBreak)).endsWith("\"because\":\"one\\ntwo\u2028three\"}],\"criteria\":[],\"flags\":[]}\n");
        assertThat(line(withBreak).indexOf('\n')).isEqualTo(line(withBreak).length() - 1);
    }

    @Test
    void writing_leaves_the_stream_open_for_the_next_line() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AssessmentJson.write(EXAMPLE, out);
        AssessmentJson.write(EXAMPLE, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(line(EXAMPLE) + line(EXAMPLE));
    }

    private static String line(Assessment assessment) {
        return new String(AssessmentJson.line(assessment), StandardCharsets.UTF_8);
    }
}

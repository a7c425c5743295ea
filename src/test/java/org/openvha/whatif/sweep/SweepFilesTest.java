package org.openvha.whatif.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openvha.whatif.statistics.Confidence;
import org.openvha.whatif.statistics.Rate;
import org.openvha.whatif.variant.Base;
import org.openvha.whatif.variant.Effect;
import org.openvha.whatif.variant.Figures;
import org.openvha.whatif.variant.GroupRatio;

class SweepFilesTest {

    private static final Sweep SWEEP = new Sweep(
            new Base(
                    "vha-2024.01",
                    "A title",
                    "sha256:1",
                    Optional.empty(),
                    LocalDate.of(2024, 1, 31),
                    "sha256:2",
                    "sha256:3",
                    1000,
                    figures(200, 50, 40)),
            List.of(new Axis(Axis.Kind.WEIGHT, "10D", "points", "Possession of a blade", 53, List.of(40, 53))),
            List.of(
                    new Point(List.of(40), false, new Effect(figures(0, 0, 0), 0, 200, 0, 210, 0, -50, 0, 300)),
                    new Point(List.of(53), true, Effect.none(figures(200, 50, 40)))));

    @Test
    void the_table_has_the_unchanged_set_first_and_then_a_row_for_each_point() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        SweepCsv.write(SWEEP, bytes);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                point,unchanged,weight:10D,listed,net_change,entrants,leavers,rescored,score_changed,flags_changed,\
                under_18,under_18_change,under_18_share,top_100_overlap,touched,\
                ratio_sex_f,ratio_sex_f_lower,ratio_sex_f_upper,ratio_sex_f_small,\
                mode,rule_set,as_of
                ,true,53,200,0,0,0,0,0,0,50,0,0.250000,100,0,0.250000,0.181055,0.344738,false,simulation,vha-2024.01,2024-01-31
                1,false,40,0,-200,0,200,0,210,0,0,-50,,0,300,,0.000000,,false,simulation,vha-2024.01,2024-01-31
                2,true,53,200,0,0,0,0,0,0,50,0,0.250000,100,0,0.250000,0.181055,0.344738,false,simulation,vha-2024.01,2024-01-31
                """);
    }

    @Test
    void what_is_not_available_is_null_in_the_json() {
        String json = SweepJson.text(SWEEP);

        assertThat(json)
                .startsWith("{\n  \"mode\" : \"simulation\",\n  \"ruleSet\" : \"vha-2024.01\",")
                .contains("\"under18Share\" : 0.250000", "\"ratio\" : 0.250000", "\"weight:10D\" : 40")
                .endsWith("}\n");
        assertThat(json).contains("\"under18Share\" : null", "\"ratio\" : null", "\"upper\" : null");
        assertThat(json).isEqualTo(SweepJson.text(SWEEP));
    }

    private static Figures figures(int listed, int under18, int women) {
        Rate selection = new Rate(women, 500);
        GroupRatio ratio = new GroupRatio(
                "sex",
                "Sex",
                "F",
                "Female",
                "M",
                "Male",
                selection,
                Confidence.OF_95_PERCENT.ratio(selection, new Rate(listed - women, 500)),
                false);
        return new Figures(listed, under18, List.of(ratio));
    }
}

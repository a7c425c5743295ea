package org.openvha.whatif.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.whatif.sweep.Axis;
import org.openvha.whatif.sweep.Sweep;
import org.openvha.whatif.sweep.Swept;

class SweepPageTest {

    private static final Swept LOOK_BACK = Swept.read(Axis.Kind.PARAMETER, "look-back-months=12..48:12");

    @TempDir
    private static Path folder;

    private static LondonReport london;

    @BeforeAll
    static void write() {
        london = new LondonReport(folder, 600);
    }

    @Test
    void a_sweep_is_told_drawn_and_listed_point_by_point() {
        Sweep sweep = london.sweep(LOOK_BACK);
        String page = SweepPage.html(sweep, "", "./vha sweep --parameter look-back-months=12..48:12");

        assertThat(page)
                .contains("SIMULATION", sweep.base().digest(), sweep.base().factsDigest())
                .contains("takes 4 values from 12 to 48 months; it is 36 in the rule set", "36 (as it is)")
                .contains("./vha sweep --parameter look-back-months&#x3D;12..48:12", "as it is: 36")
                .contains("Length of the list (people) along look-back-months (months)")
                .contains(
                        "Selection rates, Ethnic group (5+1) (ratio to White)", "Selection rates, Sex (ratio to Male)");
        assertThat(page)
                .contains("(ratio to White) along look-back-months (months), with 95% intervals", " (small)</td>")
                .doesNotContain("<script", "http", "(small group)");
        assertThat(SweepPage.html(london.sweep(LOOK_BACK), "", "./vha sweep --parameter look-back-months=12..48:12"))
                .isEqualTo(page);
    }

    @Test
    void a_grid_has_a_line_for_each_value_of_the_other_axis() {
        Swept weight = Swept.read(Axis.Kind.WEIGHT, "10D=53,400");
        String page = SweepPage.html(london.sweep(weight, LOOK_BACK), "", "./vha sweep");

        assertThat(page)
                .contains("1: weight 10D 53", "2: weight 10D 400", "along look-back-months (months)")
                .contains("Selection rate, Sex: Female (ratio to Male)");
    }

    @Test
    void a_sweep_that_moves_nobody_says_so() {
        Swept asItIs = Swept.read(Axis.Kind.PARAMETER, "look-back-months=36");

        assertThat(SweepPage.html(london.sweep(asItIs), "", "./vha sweep"))
                .contains("None of the 1 point of this sweep moves anybody.");
    }

    @Test
    void a_comparison_can_carry_the_curves_of_a_sweep() {
        Report report = london.of("include-pwits");
        Report with = new Report(
                report.comparison(),
                report.baseline(),
                report.candidate(),
                report.demographicsDigest(),
                report.equality(),
                report.kpis(),
                Optional.of(london.sweep(LOOK_BACK)),
                report.command(),
                report.origin());

        assertThat(ComparisonPage.html(report)).doesNotContain("Along a sweep");
        assertThat(ComparisonPage.html(with)).contains("Along a sweep", "Share of the list under 18 (percent)");
    }

    @Test
    void curves_stop_where_there_is_no_value() {
        Curves curves = CurvesFixture.withoutValueAt(2);

        String shapes = new CurveDrawing(curves, curves.measures().get(0))
                .drawing()
                .lines()
                .toString();
        assertThat(shapes.split("curve dash", -1)).hasSize(3);
        assertThat(List.of(new CurveFigure(curves, curves.measures().get(0))
                        .figure()
                        .table()
                        .rows()
                        .toString()))
                .allMatch(rows -> rows.contains("not available"));
    }
}

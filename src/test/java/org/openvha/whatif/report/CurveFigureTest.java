package org.openvha.whatif.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveFigureTest {

    private static final Curves CURVES = CurvesFixture.ofGroups(2);
    private static final Figure FIGURE =
            new CurveFigure(CURVES, CURVES.measures().get(0)).figure();
    private static final List<Drawing.Path> SIGNS = FIGURE.drawing().signs();

    @Test
    void eight_lines_have_points_of_eight_shapes() {
        assertThat(shapes(SIGNS)).hasSize(CurveDrawing.MOST);
        for (int line = 0; line < CurveDrawing.MOST; line++) {
            assertThat(shapes(SIGNS.subList(line * 5, line * 5 + 5)))
                    .containsExactly(shape(Mark.of(line).at(0, 0)));
        }
    }

    @Test
    void the_end_of_a_line_and_the_key_have_the_shape_of_its_points() {
        for (int line = 0; line < CurveDrawing.MOST; line++) {
            String shape = shape(Mark.of(line).at(0, 0));
            assertThat(SIGNS.stream()
                            .skip(5 * CurveDrawing.MOST)
                            .filter(sign -> sign.css().equals("point"))
                            .filter(sign -> shape(sign.shape()).equals(shape)))
                    .hasSize(2);
        }
    }

    @Test
    void a_group_is_hollow_where_it_is_small_and_nowhere_else() {
        assertThat(SIGNS.subList(0, 5))
                .extracting(Drawing.Path::css)
                .containsExactly("point small", "point small", "point", "point", "point");
        assertThat(FIGURE.drawing().texts())
                .extracting(Drawing.Text::words)
                .contains("hollow points: small group, so it may be chance");
        assertThat(FIGURE.description()).endsWith("Hollow points are of a small group. The table has the figures.");
    }

    @Test
    void a_group_that_is_small_throughout_is_hollow_in_the_key_and_at_the_end_too() {
        Curves small = CurvesFixture.ofGroups(5);

        assertThat(new CurveFigure(small, small.measures().get(0))
                        .figure()
                        .drawing()
                        .signs())
                .extracting(Drawing.Path::css)
                .containsOnly("point small");
    }

    @Test
    void the_table_has_intervals_and_says_where_a_group_is_small() {
        assertThat(FIGURE.table().caption()).endsWith("with 95% intervals");
        assertThat(cells(1)).startsWith("1.10 (0.85 to 1.35) (small)");
        assertThat(cells(2)).startsWith("1.20 (0.95 to 1.45)", "1.70 (1.45 to 1.95)");
    }

    @Test
    void counts_have_neither_intervals_nor_hollow_points() {
        Curves counts = CurvesFixture.withoutValueAt(2);
        Figure figure = new CurveFigure(counts, counts.measures().get(0)).figure();

        assertThat(figure.drawing().signs()).extracting(Drawing.Path::css).containsOnly("point");
        assertThat(figure.table().caption()).doesNotContain("intervals");
    }

    private static List<String> cells(int row) {
        return IntStream.range(0, CurveDrawing.MOST)
                .mapToObj(
                        cell -> FIGURE.table().rows().get(row).cells().get(cell).text())
                .toList();
    }

    private static List<String> shapes(List<Drawing.Path> signs) {
        return signs.stream().map(sign -> shape(sign.shape())).distinct().toList();
    }

    /** Without where it stands. */
    private static String shape(String path) {
        return path.substring(path.indexOf('m'));
    }
}

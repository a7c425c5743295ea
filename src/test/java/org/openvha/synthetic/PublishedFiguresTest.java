package org.openvha.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishedFiguresTest {

    @Test
    void every_figure_says_where_it_comes_from_and_how_near_is_near() {
        assertThat(PublishedFigures.all()).allSatisfy(figure -> {
            assertThat(figure.source()).isNotBlank();
            assertThat(figure.published()).isNotBlank();
            assertThat(figure.from()).isLessThanOrEqualTo(figure.to());
        });
    }

    @Test
    void all_figures_of_the_reference_policy_are_there() {
        assertThat(PublishedFigures.all())
                .extracting(PublishedFigure::id)
                .containsExactly(
                        "list-size",
                        "under-18",
                        "under-25",
                        "youngest",
                        "female",
                        "ethnic-minority",
                        "include-pwits",
                        "accused-only");
    }

    @Test
    void numbers_of_people_grow_with_the_population() {
        PublishedFigure size = figure("list-size");

        assertThat(size.isNear(1_607, SyntheticLondon.DEFAULT_INDIVIDUALS)).isTrue();
        assertThat(size.isNear(1_607, SyntheticLondon.DEFAULT_INDIVIDUALS / 2)).isFalse();
        assertThat(size.isNear(803, SyntheticLondon.DEFAULT_INDIVIDUALS / 2)).isTrue();
    }

    @Test
    void shares_do_not() {
        PublishedFigure children = figure("under-18");

        assertThat(children.isNear(31.0, 2_000)).isTrue();
        assertThat(children.isNear(31.1, 2_000)).isFalse();
        assertThat(children.isNear(24.9, 2_000)).isFalse();
    }

    private static PublishedFigure figure(String id) {
        return PublishedFigures.all().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

package org.openvha.whatif.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.provenance.Basis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KpisTest {

    private static final Path RULES = Path.of("rules");
    private static final Measured CALM = new Measured(1600, 1610, 20, 10, 450, Optional.of("Newham"), 120, 97);
    private static final Measured EMPTY = new Measured(0, 0, 0, 0, 0, Optional.empty(), 0, 0);

    @Nested
    class The_shipped_kpis {
        private final Kpis kpis = Kpis.read(RULES);

        @Test
        void limit_every_measure_once() {
            assertThat(kpis.all())
                    .extracting(Kpi::measure)
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Measure.values()).toList());
        }

        @Test
        void say_that_nothing_public_sets_them() {
            assertThat(kpis.all()).allSatisfy(kpi -> {
                assertThat(kpi.basis()).isEqualTo(Basis.ASSUMPTION);
                assertThat(kpi.source()).startsWith("No limit is public.");
                assertThat(kpi.because()).isNotBlank();
            });
        }

        @Test
        void are_kept_by_a_calm_change_of_a_list_as_long_as_the_published_one() {
            assertThat(Kpis.explanationRequired(kpis.judge(CALM))).isEmpty();
        }

        @Test
        void disturb_no_rule_set() {
            assertThat(RuleSets.in(RULES).ids()).contains("vha-2024.01").noneMatch(id -> id.contains("kpi"));
            assertThat(RuleSets.in(RULES).load("vha-2024.01").fileDigests()).doesNotContainKey(Kpis.FILE);
        }
    }

    @Nested
    class A_measure {
        private final Measured measured = new Measured(200, 150, 10, 60, 50, Optional.of("Brent"), 30, 71);

        @Test
        void is_worked_out_from_counts() {
            assertThat(words(Measure.LIST_SIZE)).startsWith("the candidate lists 150 people;");
            assertThat(words(Measure.LIST_SIZE_CHANGE)).startsWith("the length of the list changed by -25%;");
            assertThat(words(Measure.CHURN))
                    .startsWith("those who enter and those who leave are, of the baseline's list, 35%;");
            assertThat(words(Measure.UNDER_18_SHARE)).startsWith("people under 18 on the candidate's list are 33.3%;");
            assertThat(words(Measure.LARGEST_BOROUGH_SHARE))
                    .startsWith("people on the candidate's list from the borough with most are 20% (Brent);");
            assertThat(words(Measure.TOP_100_OVERLAP)).startsWith("in the first 100 of both lists are 71 people;");
        }

        @Test
        void of_the_top_100_says_when_a_list_is_shorter() {
            Measured few = new Measured(40, 41, 1, 0, 0, Optional.of("Brent"), 41, 40);
            assertThat(judged(Measure.TOP_100_OVERLAP, few).words())
                    .contains("40 people (of 40 possible, since a list is shorter than 100)");
        }

        private String words(Measure measure) {
            return judged(measure, measured).words();
        }

        private static KpiResult judged(Measure measure, Measured measured) {
            return kpi(measure, null, "10").judge(measured);
        }
    }

    @Nested
    class A_limit {
        @Test
        void is_itself_allowed() {
            assertThat(size("100", null, 100).breached()).isFalse();
            assertThat(size(null, "100", 100).breached()).isFalse();
            assertThat(size("100", "100", 100).breached()).isFalse();
        }

        @Test
        void is_breached_just_beyond_it() {
            assertThat(size("100", null, 99).breached()).isTrue();
            assertThat(size(null, "100", 101).breached()).isTrue();
            assertThat(size(null, "100", 101).words())
                    .isEqualTo("the candidate lists 101 people; the limit is at most 100: breached");
        }

        /** 1 of 3 is more than 33.333333 % and less than 33.333334 %. */
        @Test
        void is_compared_before_anything_is_rounded() {
            assertThat(third(null, "33.333333").breached()).isTrue();
            assertThat(third(null, "33.333334").breached()).isFalse();
            assertThat(third("33.333334", null).breached()).isTrue();
        }

        @Test
        void is_never_shown_as_kept_by_a_value_that_rounding_moved_onto_it() {
            assertThat(third(null, "33.3").value()).contains("33.33");
            assertThat(third(null, "33.333333").words()).contains("33.3333333%", "at most 33.333333%");
        }

        private static KpiResult size(String atLeast, String atMost, int listed) {
            return kpi(Measure.LIST_SIZE, atLeast, atMost)
                    .judge(new Measured(listed, listed, 0, 0, 0, Optional.of("Brent"), listed, 0));
        }

        private static KpiResult third(String atLeast, String atMost) {
            return kpi(Measure.UNDER_18_SHARE, atLeast, atMost)
                    .judge(new Measured(3, 3, 0, 0, 1, Optional.of("Brent"), 3, 3));
        }
    }

    @Nested
    class A_list_of_nobody {
        @Test
        void breaches_every_percentage_and_says_why() {
            KpiResult result = kpi(Measure.UNDER_18_SHARE, null, "30").judge(EMPTY);
            assertThat(result.value()).isEmpty();
            assertThat(result.breached()).isTrue();
            assertThat(result.words())
                    .isEqualTo("under-18-share-percent is not available, because the candidate lists nobody; it must be"
                            + " at most 30%, and nobody can say that it is, so this counts as a breach");
        }

        @Test
        void still_has_a_size_and_an_overlap() {
            assertThat(kpi(Measure.LIST_SIZE, null, "5").judge(EMPTY).value()).contains("0");
            assertThat(kpi(Measure.TOP_100_OVERLAP, "0", null).judge(EMPTY).breached())
                    .isFalse();
        }

        @Test
        void before_a_list_of_somebody_leaves_shares_of_the_new_list_available() {
            Measured first = new Measured(0, 2, 2, 0, 1, Optional.of("Brent"), 2, 0);
            assertThat(kpi(Measure.UNDER_18_SHARE, null, "60").judge(first).value())
                    .contains("50");
            assertThat(kpi(Measure.CHURN, null, "60").judge(first).value()).isEmpty();
        }

        @Test
        void after_a_list_of_somebody_is_a_change_by_all_of_it() {
            Measured last = new Measured(2, 0, 0, 2, 0, Optional.empty(), 0, 0);
            assertThat(kpi(Measure.LIST_SIZE_CHANGE, "-10", null).judge(last).value())
                    .contains("-100");
            assertThat(kpi(Measure.UNDER_18_SHARE, null, "60").judge(last).words())
                    .contains("because the candidate lists nobody");
        }
    }

    @Test
    void what_is_breached_must_be_explained() {
        List<KpiResult> results = Kpis.read(RULES).judge(EMPTY);
        assertThat(Kpis.explanationRequired(results)).containsExactly("KPI-01", "KPI-02", "KPI-03", "KPI-04", "KPI-05");
    }

    @Test
    void json_gives_value_limits_and_words() {
        Kpis kpis =
                new Kpis(List.of(kpi(Measure.CHURN, null, "1.5"), kpi(Measure.UNDER_18_SHARE, "0", "30")), "sha256:0");
        JsonNode json = JsonMapper.builder().build().readTree(KpiJson.text(kpis.judge(CALM)));
        assertThat(json.at("/kpis/0/id").asString()).isEqualTo("KPI-01");
        assertThat(json.at("/kpis/0/measure").asString()).isEqualTo("churn-percent");
        assertThat(json.at("/kpis/0/unit").asString()).isEqualTo("percent");
        assertThat(json.at("/kpis/0/value").toString()).isEqualTo("1.9");
        assertThat(json.at("/kpis/0/atLeast").isNull()).isTrue();
        assertThat(json.at("/kpis/0/atMost").toString()).isEqualTo("1.5");
        assertThat(json.at("/kpis/0/breached").asBoolean()).isTrue();
        assertThat(json.get("explanationRequired").toString()).isEqualTo("[\"KPI-01\"]");
    }

    @Test
    void json_has_no_value_where_none_is_available() {
        String json = KpiJson.text(new Kpis(List.of(kpi(Measure.CHURN, null, "1")), "sha256:0").judge(EMPTY));
        assertThat(json).contains("\"value\" : null").doesNotContain("NaN").endsWith("}\n");
    }

    @Test
    void counts_that_contradict_each_other_are_refused() {
        assertRefused(10, 10, 1, 0, 0, "Brent", 1, 0);
        assertRefused(10, 0, 0, 11, 0, null, 0, 0);
        assertRefused(10, 10, 0, 0, 11, "Brent", 1, 0);
        assertRefused(10, 10, 0, 0, 0, "Brent", 11, 0);
        assertRefused(10, 10, 0, 0, 0, null, 0, 0);
        assertRefused(10, 10, 5, 5, 0, "Brent", 1, 6);
    }

    private static void assertRefused(
            int before, int after, int entrants, int leavers, int children, String borough, int listed, int top) {
        assertThatThrownBy(() -> new Measured(
                        before, after, entrants, leavers, children, Optional.ofNullable(borough), listed, top))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("These counts cannot be: ");
    }

    private static Kpi kpi(Measure measure, String atLeast, String atMost) {
        String id = measure == Measure.CHURN ? "KPI-01" : "KPI-02";
        return new Kpi(
                id,
                measure,
                Optional.ofNullable(atLeast).map(BigDecimal::new),
                Optional.ofNullable(atMost).map(BigDecimal::new),
                Basis.ASSUMPTION,
                "None",
                "A test");
    }
}

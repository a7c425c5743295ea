package org.openvha.whatif.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openvha.facts.Borough;
import org.openvha.facts.Sex;
import org.openvha.whatif.statistics.Confidence;
import org.openvha.whatif.statistics.Estimate;
import org.openvha.whatif.statistics.Paired;
import org.openvha.whatif.statistics.Rate;

class EqualityAnalysisTest {

    /** 100 men, of whom 20 are listed before and 25 after; 50 women, 5 before and 4 after; and one person without a record. */
    private static final Population MEN_AND_WOMEN = new Population()
            .of(15, Sex.M, "W1", true, true)
            .of(5, Sex.M, "W1", true, false)
            .of(10, Sex.M, "W1", false, true)
            .of(70, Sex.M, "W1", false, false)
            .of(4, Sex.F, "B1", true, true)
            .of(1, Sex.F, "B1", true, false)
            .of(45, Sex.F, "B1", false, false)
            .unrecorded(1, false, false)
            .firstSuspectedOf("ROBBERY", 110);

    @Nested
    class A_side {
        @Test
        void counts_the_group_against_everybody_assessed_and_everybody_listed() {
            StateImpact women = MEN_AND_WOMEN.group(Attribute.SEX, "F").baseline();
            assertThat(women.population()).isEqualTo(new Rate(50, 151));
            assertThat(women.list()).isEqualTo(new Rate(5, 25));
            assertThat(women.selection().rate()).isEqualTo(new Rate(5, 50));
        }

        @Test
        void compares_the_group_with_the_reference_group() {
            StateImpact women = MEN_AND_WOMEN.group(Attribute.SEX, "F").baseline();
            assertThat(women.pprDisparity().orElseThrow()).isEqualTo(0.25);
            assertThat(women.selection().difference())
                    .isEqualTo(Confidence.OF_95_PERCENT.difference(new Rate(5, 50), new Rate(20, 100)));
            assertThat(value(women.selection().difference().orElseThrow())).isCloseTo(-0.1, within(1e-15));
            assertThat(value(women.selection().ratio().orElseThrow())).isEqualTo(0.5);
        }

        @Test
        void does_not_compare_the_reference_group_with_itself() {
            GroupImpact men = MEN_AND_WOMEN.group(Attribute.SEX, "M");
            assertThat(men.reference()).isTrue();
            assertThat(men.baseline().selection().difference()).contains(Estimate.exactly(0));
            assertThat(men.baseline().selection().ratio()).contains(Estimate.exactly(1));
            assertThat(men.baseline().selection().interval()).isPresent();
        }

        @Test
        void shows_a_group_without_people_and_says_nothing_of_its_rate() {
            StateImpact another = MEN_AND_WOMEN.group(Attribute.SEX, "X").baseline();
            assertThat(another.population().count()).isZero();
            assertThat(another.selection().rate().value()).isEmpty();
            assertThat(another.selection().interval()).isEmpty();
            assertThat(another.selection().difference()).isEmpty();
            assertThat(another.selection().ratio()).isEmpty();
        }

        @Test
        void of_which_the_list_is_empty_has_no_shares_of_it() {
            StateImpact men = new Population()
                    .of(40, Sex.M, "W1", false, true)
                    .group(Attribute.SEX, "M")
                    .baseline();
            assertThat(men.list().value()).isEmpty();
            assertThat(men.pprDisparity()).isEmpty();
            assertThat(men.selection().ratio()).isEmpty();
            assertThat(men.selection().difference()).contains(Estimate.exactly(0));
        }
    }

    @Nested
    class A_change {
        @Test
        void counts_who_enters_and_who_leaves() {
            ChangeImpact men = MEN_AND_WOMEN.group(Attribute.SEX, "M").change();
            assertThat(men.looks()).isEqualTo(new Paired(15, 5, 10, 70));
            assertThat(men.entrants()).isEqualTo(new Rate(10, 10));
            assertThat(men.leavers()).isEqualTo(new Rate(5, 6));
        }

        @Test
        void measures_entering_among_those_not_listed_and_leaving_among_those_listed() {
            ChangeImpact women = MEN_AND_WOMEN.group(Attribute.SEX, "F").change();
            assertThat(women.entering().rate()).isEqualTo(new Rate(0, 45));
            assertThat(women.leaving().rate()).isEqualTo(new Rate(1, 5));
            assertThat(women.leaving().ratio())
                    .isEqualTo(Confidence.OF_95_PERCENT.ratio(new Rate(1, 5), new Rate(5, 20)));
        }

        @Test
        void moves_the_selection_rate_by_what_the_same_people_moved() {
            ChangeImpact men = MEN_AND_WOMEN.group(Attribute.SEX, "M").change();
            assertThat(value(men.selection().orElseThrow())).isCloseTo(0.05, within(1e-15));
            assertThat(men.selection()).isEqualTo(Confidence.OF_95_PERCENT.change(new Paired(15, 5, 10, 70)));
        }
    }

    @Nested
    class The_reference_group {
        @Test
        void is_predefined_for_sex_ethnic_group_and_age() {
            EqualityImpact impact =
                    new Population().of(3, Sex.F, "B1", true, true).impact();
            assertThat(reference(impact, Attribute.SEX)).isEqualTo("M");
            assertThat(reference(impact, Attribute.ETHNIC_GROUP)).isEqualTo("White");
            assertThat(reference(impact, Attribute.AGE_BAND)).isEqualTo("age-25-34");
            assertThat(reference(impact, Attribute.UNDER_18)).isEqualTo("18-and-over");
        }

        @Test
        void is_the_largest_group_elsewhere() {
            EqualityImpact impact = new Population()
                    .living(2, Borough.BRENT, true, true)
                    .living(3, Borough.NEWHAM, true, true)
                    .impact();
            assertThat(reference(impact, Attribute.BOROUGH)).isEqualTo("Newham");
            assertThat(reference(impact, Attribute.BCU)).isEqualTo("NE");
        }

        @Test
        void is_the_first_of_equally_large_groups() {
            EqualityImpact impact = new Population()
                    .living(2, Borough.NEWHAM, true, true)
                    .living(2, Borough.BRENT, true, true)
                    .impact();
            assertThat(reference(impact, Attribute.BOROUGH)).isEqualTo("Brent");
        }

        @Test
        void is_never_the_people_of_whom_the_attribute_is_not_known() {
            EqualityImpact impact = new Population()
                    .of(9, Sex.F, "NS", true, true)
                    .unrecorded(9, true, true)
                    .of(1, Sex.F, "A4", true, true)
                    .impact();
            assertThat(reference(impact, Attribute.ETHNIC_CODE)).isEqualTo("A4");
            assertThat(reference(impact, Attribute.ETHNIC_SYSTEM)).isEqualTo("18+1-only");
        }

        private static String reference(EqualityImpact impact, Attribute attribute) {
            return impact.of(attribute).reference().group().code();
        }
    }

    @Nested
    class A_small_group {
        @Test
        void has_fewer_than_30_people_or_fewer_than_5_listed_on_each_side() {
            assertThat(MEN_AND_WOMEN.group(Attribute.SEX, "F").isSmall()).isFalse();
            assertThat(MEN_AND_WOMEN.group(Attribute.SEX, "U").isSmall()).isTrue();
            assertThat(women(29, 5)).isTrue();
            assertThat(women(30, 5)).isFalse();
            assertThat(women(1000, 4)).isTrue();
        }

        private static boolean women(int assessed, int listed) {
            return new Population()
                    .of(listed, Sex.F, "W1", true, false)
                    .of(assessed - listed, Sex.F, "W1", false, false)
                    .group(Attribute.SEX, "F")
                    .isSmall();
        }
    }

    @Nested
    class Parity_of_groups {
        @Test
        void takes_the_largest_and_the_smallest_rate_of_all_groups_with_people() {
            AttributeImpact sex = MEN_AND_WOMEN.impact().of(Attribute.SEX);
            assertThat(sex.baselineParity().difference().orElseThrow()).isEqualTo(0.2);
            assertThat(sex.baselineParity().ratio().orElseThrow()).isZero();
        }

        @Test
        void is_also_given_without_small_groups_and_those_not_stated() {
            AttributeImpact sex = MEN_AND_WOMEN.impact().of(Attribute.SEX);
            assertThat(sex.baselineParityOfLargerStated().difference().orElseThrow())
                    .isEqualTo(0.1);
            assertThat(sex.baselineParityOfLargerStated().ratio().orElseThrow()).isEqualTo(0.5);
            assertThat(sex.candidateParityOfLargerStated().ratio().orElseThrow())
                    .isCloseTo(0.32, within(1e-15));
        }

        @Test
        void has_no_ratio_where_nobody_is_listed_and_no_difference_where_nobody_is() {
            Parity nobodyListed = new Population()
                    .of(40, Sex.M, "W1", false, true)
                    .impact()
                    .of(Attribute.SEX)
                    .baselineParity();
            assertThat(nobodyListed.difference()).hasValue(0);
            assertThat(nobodyListed.ratio()).isEmpty();
            assertThat(new Population()
                            .impact()
                            .of(Attribute.SEX)
                            .baselineParity()
                            .difference())
                    .isEmpty();
        }
    }

    @Nested
    class With_two_dates {
        private static final LocalDate BEFORE = LocalDate.parse("2023-01-31");

        /** 17 on the first date, 18 on the second. */
        private final EqualityImpact impact =
                new Population().born("2005-06-01", true, true).impact(BEFORE, Population.AS_OF);

        @Test
        void each_side_takes_ages_on_its_own_date() {
            GroupImpact children = Population.group(impact, Attribute.UNDER_18, "under-18");
            assertThat(children.baseline().listed()).isEqualTo(1);
            assertThat(children.candidate().listed()).isZero();
        }

        @Test
        void the_change_takes_ages_on_the_candidates_date() {
            assertThat(Population.group(impact, Attribute.UNDER_18, "18-and-over")
                            .change()
                            .looks())
                    .isEqualTo(new Paired(1, 0, 0, 0));
        }
    }

    @Nested
    class A_comparator {
        @Test
        void gives_the_shares_of_groups_among_suspects() {
            CrimeTypeShares robbery = MEN_AND_WOMEN.impact().comparators().get(0);
            assertThat(robbery.crimeType()).isEqualTo("ROBBERY");
            assertThat(robbery.groups().get(Attribute.SEX))
                    .extracting(GroupShare::suspects)
                    .containsExactly(new Rate(10, 110), new Rate(100, 110), new Rate(0, 110), new Rate(0, 110));
        }

        @Test
        void fails_if_a_suspect_was_not_assessed() {
            EqualityAnalysis analysis = new EqualityAnalysis(
                    Population.AS_OF, Population.AS_OF, Map.of(), new TreeMap<>(Map.of("ROBBERY", Set.of("N999999"))));
            assertThatThrownBy(() -> analysis.impact(Confidence.OF_95_PERCENT))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("hold 0 suspects of ROBBERY, which is not all 1");
        }
    }

    @Test
    void groups_that_do_not_add_up_to_everybody_are_no_result() {
        AttributeImpact sex = MEN_AND_WOMEN.impact().of(Attribute.SEX);
        List<GroupImpact> withoutMen =
                sex.groups().stream().filter(group -> !group.reference()).toList();
        assertThatThrownBy(() -> new AttributeImpact(Attribute.SEX, withoutMen))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The groups of sex hold 51 people assessed by the baseline, which is not everybody: 151");
    }

    @Test
    void nobody_counts_twice() {
        EqualityAnalysis analysis = new EqualityAnalysis(Population.AS_OF, Population.AS_OF, Map.of(), new TreeMap<>());
        Assessed somebody = MEN_AND_WOMEN.people().get(0);
        analysis.add(somebody);
        assertThatThrownBy(() -> analysis.add(somebody)).hasMessage("N100001 was assessed twice");
    }

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }
}

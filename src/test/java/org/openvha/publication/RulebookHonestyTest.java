package org.openvha.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openvha.publication.Rulebooks.SHIPPED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.provenance.Basis;

/** A rulebook claims no more than the files bear out. */
class RulebookHonestyTest {

    @Test
    void it_says_that_the_state_of_a_set_stands_elsewhere() {
        assertThat(SHIPPED.of("vha-2024.01").markdown())
                .contains(
                        "Whether the set is a draft, in force or retired, and from when, stands in the register, and not"
                                + " here: `./vha history vha-2024.01`.");
        assertThat(SHIPPED.of("vha-2024.01").html()).contains("<code>./vha history vha-2024.01</code>");
        assertThat(SHIPPED.of("vha-2024.01").markdown()).doesNotContain("A what-if: a simulation");
    }

    @Test
    void a_what_if_says_that_it_is_never_in_force() {
        assertThat(SHIPPED.of("include-pwits").markdown()).contains("**A what-if: a simulation, never in force.**");
        assertThat(SHIPPED.of("include-pwits").html())
                .contains("A what-if: a simulation, never in force.")
                .doesNotContain("./vha history");
    }

    @Test
    void a_rule_that_is_named_and_not_there_is_marked() {
        assertThat(SHIPPED.of("vha-2020.04").markdown())
                .contains("Custody counts for INC-02 (not in this set) alone")
                .contains("(INC-02, not in this set)");
        assertThat(SHIPPED.of("include-pwits").markdown())
                .contains("- Rules: EXC-02 (not in this set)")
                .doesNotContain("EXC-01 (not in");
        assertThat(SHIPPED.of("vha-2024.01").markdown()).doesNotContain("not in this set");
    }

    @Test
    void a_set_without_the_last_rule_of_a_kind_marks_it_too() {
        RuleSet parent = SHIPPED.sets().load("vha-2024.01");
        RuleSet without = SHIPPED.sets().load("include-pwits");
        RuleIds ids = RuleIds.of(without, Optional.of(parent));

        assertThat(ids.marked("EXC-02, KPI-01, CON-55 and U18-01 to U18-09"))
                .isEqualTo("EXC-02 (not in this set), KPI-01, CON-55 and U18-01 to U18-09 (not in this set)");
    }

    @Test
    void a_part_that_the_source_calls_an_assumption_is_shown_beside_the_basis() {
        assertThat(SHIPPED.of("vha-2024.01").markdown())
                .contains(
                        "**Basis: EIA; the number of days: assumption** (apart from that, stated in the Equality",
                        "**Basis: EIA; that a transition is planned: assumption**",
                        "**Basis: EIA; that they are counted and shown: assumption**",
                        "| public; choice of class: assumption |");
        assertThat(SHIPPED.of("vha-2024.01").html()).contains("class=\"basis of-mixed\"");
    }

    @Test
    void the_summary_counts_what_is_assumed_in_part_by_itself() {
        assertThat(Trust.legend(SHIPPED.sets().load("vha-2024.01")))
                .filteredOn(
                        line -> line.basis().startsWith("EIA") || line.basis().startsWith("public"))
                .extracting(Trust::basis, Trust::rules, Trust::weights)
                .containsExactly(
                        tuple("EIA", 6L, 0L),
                        tuple("EIA, in part assumption", 8L, 0L),
                        tuple("public", 1L, 0L),
                        tuple("public, in part assumption", 0L, 23L));
    }

    @Test
    void what_rests_on_one_thing_alone_is_not_mixed() {
        assertThat(Footing.of(Basis.EIA, "EIA 2.3, step 5d; what counts as known: docs/reference-policy.md, section 1")
                        .label())
                .isEqualTo("EIA");
        assertThat(Footing.of(Basis.ASSUMPTION, "no public source; the number is an assumption")
                        .assumed())
                .isEqualTo(List.of());
    }
}

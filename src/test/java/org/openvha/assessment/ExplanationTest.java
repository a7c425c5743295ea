package org.openvha.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.assessment.ShippedRules.AS_OF;
import static org.openvha.assessment.ShippedRules.VHA_2024;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openvha.facts.Activity;
import org.openvha.facts.ActivityKind;
import org.openvha.facts.Borough;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.Individual;
import org.openvha.facts.IntelligenceAssessment;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Offence;
import org.openvha.facts.Review;
import org.openvha.facts.ReviewDecision;
import org.openvha.facts.ReviewScope;
import org.openvha.facts.Role;
import org.openvha.facts.Theme;
import org.openvha.ruleset.Rule;

class ExplanationTest {

    private static final CaseFile PERSON = person();
    private static final Instant SINCE = Instant.parse("2024-02-01T06:05:59Z");

    @Test
    void it_names_rule_reason_fact_and_date_of_every_point() {
        assertThat(words(VHA_2024))
                .contains(
                        "2,035 points for offence O1, Assault with intent to cause serious harm (class 5D), 1 December 2023,"
                                + " as suspect: weight 2,035 at 100%, because " + because("SCO-01") + " [SCO-01]")
                .contains("50 points for intelligence report R1, violence, 2 January 2024, graded 1A, because "
                        + because("INT-01") + " [INT-01]");
    }

    @Test
    void it_says_what_does_not_count_and_by_which_review() {
        assertThat(words(VHA_2024))
                .contains("offence O4, Robbery of personal property (class 34B), 5 January 2024, as suspect: because "
                        + because("EXC-01"))
                .contains(because("EXC-07")
                        + "; see review V1, upheld on 10 January 2024. Found: named by an upheld review:"
                        + " yes. [EXC-07]");
    }

    @Test
    void it_names_the_facts_behind_criteria_and_flags() {
        assertThat(words(VHA_2024))
                .contains("in custody: yes (offence O1, 1 December 2023; custody C1 from 3 December 2023)")
                .contains(
                        "Found: any activity: yes, days since activity: 122 (activity A1, enforcement, 1 October 2023)");
    }

    @Test
    void it_says_of_every_rule_that_did_not_apply_which_condition_was_not_met() {
        assertThat(words(VHA_2024))
                .contains(
                        "EXC-04 Offences older than the look-back period do not count: O1: asks for 'months ago more than 36',"
                                + " found 'months ago: 2'")
                .contains(
                        "RMV-01 People removed by an upheld review are not on the assessment: asks for 'named by an upheld"
                                + " review', found 'named by an upheld review: no'");
    }

    @Test
    void every_rule_of_the_set_is_accounted_for() {
        String words = words(VHA_2024);
        assertThat(VHA_2024.rules())
                .extracting(Rule::id)
                .allSatisfy(id -> assertThat(words).contains(id));
    }

    @Test
    void a_fact_that_nothing_excludes_and_nothing_scores_is_not_lost_from_sight() {
        Assessment assessment = new Assessor(WithoutRule.named("INT-01"), AS_OF).assess(PERSON);

        assertThat(assessment.unscored()).isEqualTo(new Unscored(List.of(), List.of("R1")));
        assertThat(new String(AssessmentJson.line(assessment), java.nio.charset.StandardCharsets.UTF_8))
                .endsWith(",\"unscored\":{\"offences\":[],\"reports\":[\"R1\"]}}\n");
        assertThat(words(WithoutRule.named("INT-01")))
                .contains(
                        "intelligence report R1, violence, 2 January 2024, graded 1A: excluded by no rule, but no rule of this set gives"
                                + " points for it either.");
    }

    @Test
    void it_is_stamped_as_a_simulation_in_which_a_person_decides() {
        assertThat(words(VHA_2024)).contains("SIMULATION").contains("a person decides");
    }

    @Test
    void a_simulation_of_the_register_is_stamped_with_its_run() {
        assertThat(words(new Standing.Simulated(12)))
                .contains("SIMULATION: worked out for run 12, which answers a question and changes no list.")
                .contains("a person decides")
                .doesNotContain("from files", "LIST IN FORCE", "FORMER LIST");
    }

    @Test
    void the_list_in_force_is_no_simulation_and_still_a_person_decides() {
        assertThat(words(new Standing.InForce(12, SINCE)))
                .contains("LIST IN FORCE since 1 February 2024, 06:05 UTC: worked out for run 12.")
                .contains("a person decides")
                .doesNotContain("SIMULATION", "FORMER LIST", "from files");
    }

    @Test
    void a_list_that_was_replaced_says_when() {
        assertThat(words(new Standing.Replaced(12, SINCE, SINCE.plusSeconds(86_400))))
                .contains("FORMER LIST, not in force any more: worked out for run 12, whose list was in force from"
                        + " 1 February 2024, 06:05 UTC until 2 February 2024, 06:05 UTC.")
                .doesNotContain("SIMULATION", "LIST IN FORCE");
    }

    @Test
    void the_standing_is_all_that_differs_between_files_and_register() {
        Standing.InForce inForce = new Standing.InForce(12, SINCE);

        assertThat(words(inForce).replace(inForce.words(), new Standing.FromFiles().words()))
                .isEqualTo(words(VHA_2024));
    }

    @Test
    void rejected_csv_is_named_only_where_there_is_one() {
        CaseFile incomplete = new CaseFile(
                PERSON.individual(),
                PERSON.offences(),
                PERSON.reports(),
                PERSON.custody(),
                PERSON.activities(),
                PERSON.reviews(),
                true);

        assertThat(Explanation.inWords(incomplete, VHA_2024, AS_OF, 1000)).contains("rejected.csv says which.");
        assertThat(words(incomplete, new Standing.InForce(12, SINCE)))
                .contains("INCOMPLETE", "something may be missing here. The rows that loads refused")
                .doesNotContain("rejected.csv");
    }

    @Test
    void no_line_is_wider_than_asked() {
        assertThat(Explanation.inWords(PERSON, VHA_2024, AS_OF, 80).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(82));
    }

    private static String because(String rule) {
        return VHA_2024.rule(rule).orElseThrow().because();
    }

    /** On lines of any width, so that a test need not know where they break. */
    private static String words(org.openvha.ruleset.RuleSet ruleSet) {
        return Explanation.inWords(PERSON, ruleSet, AS_OF, 100).replaceAll("\\s+", " ");
    }

    private static String words(Standing standing) {
        return words(PERSON, standing);
    }

    private static String words(CaseFile file, Standing standing) {
        Assessor assessor = new Assessor(VHA_2024, AS_OF);
        return Explanation.inWords(file, assessor, assessor.assess(file), standing, 100)
                .replaceAll("\\s+", " ");
    }

    private static CaseFile person() {
        return new CaseFile(
                new Individual("N1", LocalDate.parse("1999-05-01"), Borough.CAMDEN),
                List.of(
                        offence("O1", "5D", "2023-12-01", false),
                        offence("O2", "8N", "2023-06-01", false),
                        offence("O3", "8N", "2022-06-01", false),
                        offence("O4", "34B", "2024-01-05", true),
                        offence("O5", "34B", "2024-01-06", false)),
                List.of(new IntelligenceReport(
                        "R1",
                        "N1",
                        Theme.VIOLENCE,
                        LocalDate.parse("2024-01-02"),
                        LocalDate.parse("2024-01-02"),
                        1,
                        IntelligenceAssessment.A)),
                List.of(new CustodyPeriod(
                        "C1", "N1", LocalDate.parse("2023-12-03"), Optional.empty(), LocalDate.parse("2023-12-03"))),
                List.of(new Activity(
                        "A1",
                        "N1",
                        ActivityKind.ENFORCEMENT,
                        LocalDate.parse("2023-10-01"),
                        LocalDate.parse("2023-10-01"))),
                List.of(new Review(
                        "V1",
                        "N1",
                        ReviewDecision.UPHELD,
                        ReviewScope.OFFENCE,
                        Optional.of("O5"),
                        Optional.of(LocalDate.parse("2024-01-10")),
                        LocalDate.parse("2024-01-10"))),
                false);
    }

    private static Offence offence(String id, String offenceClass, String date, boolean domestic) {
        LocalDate day = LocalDate.parse(date);
        return new Offence(id, "N1", "", offenceClass, day, day, Role.SUSPECT, domestic, Borough.CAMDEN);
    }
}

package org.openvha.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.assessment.ShippedRules.AS_OF;
import static org.openvha.assessment.ShippedRules.VHA_2024;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Offence;
import org.openvha.facts.Role;
import org.openvha.fixtures.CaseFileArbitraries;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.oracle.HandWrittenScorer;

class AssessorPropertiesTest {

    private final Assessor assessor = new Assessor(VHA_2024, AS_OF);

    @Property(tries = 40)
    void the_rules_and_the_second_reading_of_the_policy_agree_about_everybody(
            @ForAll("dates") LocalDate asOf, @ForAll long seed) {
        Assessor byRules = new Assessor(VHA_2024, asOf);
        HandWrittenScorer byHand = new HandWrittenScorer(asOf, ShippedRules.reasons());
        List<CaseFile> people = RandomCaseFiles.people(200, seed, asOf);

        assertThat(byRules.assess(people))
                .containsExactlyElementsOf(people.stream().map(byHand::assess).toList());
    }

    @Property(tries = 300)
    void a_score_is_the_sum_of_its_contributions(@ForAll("caseFiles") CaseFile file) {
        Assessment assessment = assessor.assess(file);

        assertThat(assessment.score())
                .isEqualTo(assessment.contributions().stream()
                        .mapToLong(Contribution::points)
                        .sum());
    }

    @Property(tries = 300)
    void every_offence_and_report_is_accounted_for_once_or_more(@ForAll("caseFiles") CaseFile file) {
        Assessment assessment = assessor.assess(file);

        List<String> named = new ArrayList<>();
        assessment.contributions().forEach(item -> named.add(item.facts().get(0)));
        assessment.exclusions().forEach(item -> named.add(item.facts().get(0)));
        assertThat(named).containsAll(file.offences().stream().map(Offence::id).toList());
        assertThat(named)
                .containsAll(file.reports().stream().map(report -> report.id()).toList());
    }

    @Property(tries = 300)
    void another_offence_on_a_crime_report_of_its_own_never_lowers_a_score(
            @ForAll("caseFiles") CaseFile file, @ForAll("furtherOffences") Offence further) {
        assertThat(score(with(file, further))).isGreaterThanOrEqualTo(score(file));
    }

    @Property(tries = 300)
    void an_offence_as_victim_witness_or_eliminated_never_raises_a_score(
            @ForAll("caseFiles") CaseFile file,
            @ForAll("furtherOffences") Offence further,
            @ForAll("innocent") Role role) {
        assertThat(score(with(file, as(role, further)))).isEqualTo(score(file));
    }

    @Property(tries = 200)
    void company_in_a_session_changes_nobodys_assessment(@ForAll long seed) {
        List<CaseFile> people = RandomCaseFiles.people(30, seed, AS_OF);
        List<Assessment> oneByOne = people.stream().map(assessor::assess).toList();

        assertThat(assessor.assess(people)).isEqualTo(oneByOne);
    }

    @Property(tries = 200)
    void why_not_agrees_with_what_the_engine_did(@ForAll("caseFiles") CaseFile file) {
        Assessment assessment = assessor.assess(file);
        List<String> applied = assessor.readings(file).stream()
                .filter(RuleReading::applied)
                .map(reading -> reading.rule() + " " + reading.fact())
                .sorted()
                .toList();

        List<String> recorded = new ArrayList<>();
        assessment.contributions().forEach(item -> recorded.add(said(item.rule(), item.facts())));
        assessment.exclusions().forEach(item -> recorded.add(said(item.rule(), item.facts())));
        assessment.criteria().stream().filter(Criterion::met).forEach(item -> recorded.add(item.rule() + " "));
        assessment.flags().forEach(item -> recorded.add(item.rule() + " "));
        assertThat(applied).isEqualTo(recorded.stream().sorted().toList());
    }

    private static String said(String rule, List<String> facts) {
        return rule + " " + (rule.equals("INT-03") ? "" : facts.get(0));
    }

    private long score(CaseFile file) {
        return assessor.assess(file).score();
    }

    private static CaseFile with(CaseFile file, Offence further) {
        List<Offence> offences = new ArrayList<>(file.offences());
        offences.add(further);
        offences.sort(Comparator.comparing(Offence::id));
        return new CaseFile(
                file.individual(),
                List.copyOf(offences),
                file.reports(),
                file.custody(),
                file.activities(),
                file.reviews(),
                file.incomplete());
    }

    private static Offence as(Role role, Offence offence) {
        return new Offence(
                offence.id(),
                offence.individualId(),
                offence.crimeReport(),
                offence.offenceCode(),
                offence.date(),
                offence.recordedOn(),
                role,
                offence.domestic(),
                offence.borough());
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.of(
                AS_OF,
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2023, 3, 31),
                LocalDate.of(2024, 5, 31),
                LocalDate.of(2021, 8, 30));
    }

    @Provide
    Arbitrary<CaseFile> caseFiles() {
        return CaseFileArbitraries.asOf(AS_OF);
    }

    @Provide
    Arbitrary<Offence> furtherOffences() {
        return CaseFileArbitraries.offence("Z9999", AS_OF);
    }

    @Provide
    Arbitrary<Role> innocent() {
        return Arbitraries.of(Role.VICTIM, Role.WITNESS, Role.ELIMINATED);
    }
}

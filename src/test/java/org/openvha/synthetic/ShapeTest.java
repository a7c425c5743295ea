package org.openvha.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openvha.facts.ActivityKind;
import org.openvha.facts.Borough;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.Offence;
import org.openvha.facts.Role;
import org.openvha.facts.Sex;

/** What the population looks like before any rule. Tolerances are several standard errors at this size, so that they speak of the shape and not of the seed. */
class ShapeTest {

    private static final LocalDate D = SyntheticLondon.AS_OF;

    private static final List<People.Made> MADE = made(20_000);
    private static final List<CaseFile> PEOPLE =
            MADE.stream().map(People.Made::caseFile).toList();
    private static final List<Offence> OFFENCES =
            PEOPLE.stream().flatMap(person -> person.offences().stream()).toList();

    @Test
    void half_of_all_people_have_a_single_row_and_a_few_have_many() {
        assertThat(share(PEOPLE, person -> person.offences().size() == 1)).isCloseTo(0.5, within(0.05));
        assertThat(share(PEOPLE, person -> person.offences().size() >= 15)).isBetween(0.01, 0.06);
    }

    @Test
    void ages_begin_at_ten_and_peak_in_the_late_teens_and_early_twenties() {
        assertThat(share(PEOPLE, bornAfter(10))).isZero();
        double perYearOfTeens = share(PEOPLE, bornAfter(22).and(bornAfter(16).negate())) / 6;
        double perYearOfThirties = share(PEOPLE, bornAfter(40).and(bornAfter(30).negate())) / 10;
        assertThat(perYearOfTeens).isGreaterThan(2 * perYearOfThirties);
    }

    @Test
    void most_offences_happen_in_the_home_borough() {
        Map<String, Borough> homes = PEOPLE.stream()
                .collect(Collectors.toMap(
                        person -> person.individual().id(),
                        person -> person.individual().borough()));
        assertThat(share(OFFENCES, offence -> homes.get(offence.individualId()) == offence.borough()))
                .isBetween(0.6, 0.8);
    }

    @Test
    void every_role_occurs_and_suspects_are_the_largest_group() {
        for (Role role : Role.values()) {
            assertThat(share(OFFENCES, offence -> offence.role() == role))
                    .as(role.name())
                    .isBetween(0.01, share(OFFENCES, offence -> offence.role() == Role.SUSPECT));
        }
    }

    @Test
    void people_who_offend_are_victims_too() {
        assertThat(share(PEOPLE, person -> has(person, Role.VICTIM) && has(person, Role.SUSPECT)))
                .isBetween(0.05, 0.3);
    }

    @Test
    void several_rows_share_a_crime_report_and_a_few_stand_on_none() {
        assertThat(share(OFFENCES, offence -> offence.crimeReport().isEmpty())).isBetween(0.01, 0.05);
        long reports = OFFENCES.stream()
                .map(Offence::crimeReport)
                .filter(report -> !report.isEmpty())
                .distinct()
                .count();
        assertThat(reports).isBetween((long) (OFFENCES.size() * 0.75), (long) (OFFENCES.size() * 0.95));
    }

    @Test
    void some_facts_are_not_yet_known_and_some_offences_were_before_the_age_of_ten() {
        assertThat(OFFENCES).anyMatch(offence -> offence.date().isAfter(D));
        assertThat(OFFENCES)
                .anyMatch(offence ->
                        !offence.date().isAfter(D) && offence.recordedOn().isAfter(D));
        assertThat(PEOPLE)
                .anyMatch(person -> person.offences().stream()
                        .anyMatch(offence -> offence.date()
                                .isBefore(person.individual().dateOfBirth().plusYears(10))));
    }

    @Test
    void supply_of_drugs_is_concentrated_in_repeat_offenders() {
        Predicate<CaseFile> supplies = person -> person.offences().stream()
                .anyMatch(offence -> offence.offenceCode().equals("92A"));
        List<CaseFile> suppliers = PEOPLE.stream().filter(supplies).toList();
        assertThat(suppliers).isNotEmpty();
        assertThat(share(suppliers, person -> person.offences().size() >= 4)).isGreaterThan(0.6);
    }

    @Test
    void nobody_offends_while_in_custody() {
        assertThat(PEOPLE.stream()
                        .filter(ShapeTest::offendsInCustody)
                        .map(person -> person.individual().id()))
                .isEmpty();
    }

    @Test
    void custody_is_open_for_some_and_over_for_others() {
        List<CustodyPeriod> periods =
                PEOPLE.stream().flatMap(person -> person.custody().stream()).toList();
        assertThat(share(periods, period -> period.to().isEmpty())).isBetween(0.05, 0.4);
    }

    @Test
    void children_have_more_safeguarding_than_adults() {
        assertThat(safeguarding(bornAfter(18)))
                .isGreaterThan(2 * safeguarding(bornAfter(18).negate()));
    }

    @Test
    void women_are_a_fifth_and_ethnic_minorities_two_thirds_of_all_people() {
        assertThat(share(MADE, made -> made.demographics().sex() == Sex.F)).isCloseTo(0.19, within(0.02));
        assertThat(share(MADE, made -> made.demographics().ethnicity().matches("[MABO]\\d")))
                .isCloseTo(0.65, within(0.02));
    }

    private static double safeguarding(Predicate<CaseFile> who) {
        return share(
                PEOPLE.stream()
                        .filter(who)
                        .flatMap(person -> person.activities().stream())
                        .toList(),
                activity -> activity.kind() == ActivityKind.SAFEGUARDING);
    }

    /** Whether a person is younger than so many years on the as-of date. */
    private static Predicate<CaseFile> bornAfter(int years) {
        return person -> person.individual().dateOfBirth().isAfter(D.minusYears(years));
    }

    private static boolean has(CaseFile person, Role role) {
        return person.offences().stream().anyMatch(offence -> offence.role() == role);
    }

    private static boolean offendsInCustody(CaseFile person) {
        return person.offences().stream()
                .filter(offence -> offence.role() != Role.VICTIM && offence.role() != Role.WITNESS)
                .anyMatch(offence -> person.custody().stream().anyMatch(period -> covers(period, offence.date())));
    }

    private static boolean covers(CustodyPeriod period, LocalDate date) {
        return !date.isBefore(period.from())
                && period.to().map(to -> !date.isAfter(to)).orElse(true);
    }

    private static <T> double share(List<T> all, Predicate<? super T> which) {
        return all.stream().filter(which).count() / (double) all.size();
    }

    private static List<People.Made> made(int individuals) {
        People people = new People(11);
        return Stream.generate(people::next).limit(individuals).toList();
    }
}

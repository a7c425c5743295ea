package org.openvha.whatif.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvha.facts.Borough;
import org.openvha.facts.Demographics;
import org.openvha.facts.Individual;
import org.openvha.facts.Sex;

class AttributeTest {

    /** The codes that the interchange contract accepts. */
    private static final List<String> ACCEPTED = List.of(
            "W1", "W2", "W3", "W9", "M1", "M2", "M3", "M9", "A1", "A2", "A3", "A4", "A9", "B1", "B2", "B9", "O1", "O2",
            "O9", "NS");

    @ParameterizedTest
    @CsvSource({
        "-1, under-14", "0, under-14", "13, under-14", "14, age-14-15", "15, age-14-15", "16, age-16-17",
        "17, age-16-17", "18, age-18-24", "24, age-18-24", "25, age-25-34", "34, age-25-34", "35, 35-and-over",
        "110, 35-and-over"
    })
    void an_age_belongs_to_the_band_that_holds_it(int age, String band) {
        assertThat(group(Attribute.AGE_BAND, aged(age))).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"17, under-18", "18, 18-and-over"})
    void somebody_is_under_18_up_to_the_eighteenth_birthday(int age, String group) {
        assertThat(group(Attribute.UNDER_18, aged(age))).isEqualTo(group);
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void every_sex_is_a_group(Sex sex) {
        assertThat(group(Attribute.SEX, of(sex, "NS"))).isEqualTo(sex.name());
    }

    @Test
    void every_code_that_intake_accepts_is_kept_in_full() {
        assertThat(ACCEPTED)
                .allSatisfy(code -> assertThat(group(Attribute.ETHNIC_CODE, of(Sex.F, code)))
                        .isEqualTo(code));
        assertThat(Attribute.ETHNIC_CODE.groups()).hasSize(ACCEPTED.size() + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "A4, Asian",
        "A1, Asian",
        "B9, Black",
        "M2, Mixed",
        "W3, White",
        "O1, Other",
        "O2, Other",
        "NS, not-stated"
    })
    void the_group_of_a_code_is_that_of_its_letter(String code, String group) {
        assertThat(group(Attribute.ETHNIC_GROUP, of(Sex.F, code))).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({
        "O1, 16+1-only",
        "A4, 18+1-only",
        "W3, 18+1-only",
        "O2, 18+1-only",
        "W1, either",
        "O9, either",
        "NS, not-stated"
    })
    void the_system_of_a_code_is_told_only_where_one_system_alone_has_it(String code, String system) {
        assertThat(group(Attribute.ETHNIC_SYSTEM, of(Sex.F, code))).isEqualTo(system);
    }

    @Test
    void chinese_people_of_the_two_systems_are_not_merged() {
        assertThat(labels(Attribute.ETHNIC_CODE)).contains("Chinese (16+1 only)", "Chinese (18+1 only)");
        assertThat(Attribute.ETHNIC_GROUP.note()).contains("O1", "A4");
    }

    @Test
    void somebody_without_a_record_is_not_stated_and_told_apart_among_codes() {
        Person unrecorded = person(30, Borough.BRENT, Optional.empty());
        assertThat(group(Attribute.SEX, unrecorded)).isEqualTo("U");
        assertThat(group(Attribute.ETHNIC_GROUP, unrecorded)).isEqualTo("not-stated");
        assertThat(group(Attribute.ETHNIC_CODE, unrecorded)).isEqualTo("no-record");
        assertThat(group(Attribute.ETHNIC_SYSTEM, unrecorded)).isEqualTo("no-record");
    }

    @Test
    void a_code_that_nobody_can_have_is_refused() {
        assertThatThrownBy(() -> group(Attribute.ETHNIC_CODE, of(Sex.F, "Z1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No ethnicity has the code Z1");
    }

    @ParameterizedTest
    @EnumSource(Borough.class)
    void every_borough_is_a_group_and_outside_london_is_one_of_the_command_units(Borough borough) {
        Person person = person(30, borough, Optional.empty());
        assertThat(group(Attribute.BOROUGH, person)).isEqualTo(borough.label());
        assertThat(group(Attribute.BCU, person))
                .isEqualTo(borough.bcu().map(Enum::name).orElse("OUTSIDE_LONDON"));
    }

    @ParameterizedTest
    @EnumSource(Attribute.class)
    void groups_have_codes_and_labels_of_their_own_and_the_reference_is_one_of_them(Attribute attribute) {
        assertThat(attribute.groups()).extracting(Group::code).doesNotHaveDuplicates();
        assertThat(labels(attribute)).doesNotHaveDuplicates().noneMatch(String::isBlank);
        attribute
                .predefinedReference()
                .ifPresent(reference -> assertThat(attribute.groups()).contains(reference));
    }

    @Test
    void attributes_have_codes_of_their_own() {
        assertThat(Arrays.stream(Attribute.values()).map(Attribute::code)).doesNotHaveDuplicates();
    }

    private static List<String> labels(Attribute attribute) {
        return attribute.groups().stream().map(Group::label).toList();
    }

    private static String group(Attribute attribute, Person person) {
        return attribute.groups().get(attribute.placeOf(person)).code();
    }

    private static Person aged(int age) {
        return person(age, Borough.BRENT, Optional.empty());
    }

    private static Person of(Sex sex, String ethnicity) {
        return person(30, Borough.BRENT, Optional.of(new Demographics("N1", sex, ethnicity)));
    }

    private static Person person(int age, Borough borough, Optional<Demographics> demographics) {
        return new Person(new Individual("N1", LocalDate.parse("2000-01-01"), borough), demographics, age);
    }
}

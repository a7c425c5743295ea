package org.openvha.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.document.BadInputException;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Role;
import org.openvha.facts.Theme;
import org.openvha.fixtures.CaseFileBuilder;

/** What a recipient is given. */
class InformationDocumentTest {

    private static final CaseFile PERSON = CaseFileBuilder.born("2007-05-05")
            .offence("O1", "CR-77", "5D", "2023-12-01", Role.SUSPECT, false)
            .offence("O2", "CR-88", "34B", "2023-12-02", Role.SUSPECT, false)
            .report("SECRET-R", Theme.WEAPONS, "1A", "2024-01-10")
            .custodySince("C1", "2024-01-20")
            .build();

    @Test
    void a_document_holds_the_fields_that_were_recorded_and_no_other() {
        InformationDocument document = document(plan(
                "A concern for the safety of a child",
                EnumSet.of(DisclosedField.OFFENCE_DATE, DisclosedField.HOME_BOROUGH),
                List.of("O1")));

        assertThat(document.information())
                .containsExactly(
                        new InformationDocument.Block(
                                "About the person", List.of(new InformationDocument.Line("Home borough", "Hackney"))),
                        new InformationDocument.Block(
                                "Recorded offence",
                                List.of(new InformationDocument.Line("Date of the offence", "1 December 2023"))));
        assertThat(document.html())
                .contains("1 December 2023", "Hackney", "section 11")
                .doesNotContain(
                        "5 May 2007",
                        "CR-77",
                        "CR-88",
                        "5D",
                        "2 December 2023",
                        "SECRET",
                        "20 January 2024",
                        "<script");
    }

    @Test
    void no_document_tells_of_the_assessment_or_of_intelligence() {
        String html = document(plan(
                        "A concern for the safety of a child",
                        EnumSet.allOf(DisclosedField.class),
                        List.of("O1", "O2")))
                .html()
                .toLowerCase(java.util.Locale.ROOT);

        assertThat(html)
                .doesNotContain(
                        "vha", "violence harm", "assessment", "score", "rank", "matrix", "on the list", "secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She is on the VHA",
                "Highly ranked nominal",
                "He is on the list",
                "Scored 2,000 points",
                "Former Gangs Matrix",
                "v-h-a score",
                "The Violence-Harm-Assessment",
                "He is on the assessment",
                "included on the assessment for violence",
                "He is on your list",
                "One of the V.H.A. people",
                "Several VHAs name him",
                "One of the top ten violent offenders",
                "In the top 10 of Camden",
                "Number 3 of the top hundred",
                "no longer on the lists",
                "Taken off the current list",
                "Removed from our\u00a0new  assessment",
                "In an assessment of violence",
                "The most violent offenders of the borough",
                "De-listed in May",
                "\uff36\uff28\uff21 member"
            })
    void words_that_could_tell_are_refused_and_not_repeated(String telling) {
        assertThatThrownBy(() -> plan(telling, EnumSet.of(DisclosedField.HOME_BOROUGH), List.of())
                        .checked())
                .isInstanceOf(BadInputException.class)
                .hasMessageNotContaining(telling);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Listening to a child in need",
                "A concern for the safety of a child",
                "Risk assessment by the refuge",
                "Early help assessment of the family",
                "A place in supported housing",
                "Child protection conference of 3 May",
                "Enlisted by an older group to carry drugs",
                "Moved off the estate in March",
                "Top floor flat, no lift",
                "Most recent address, to visit",
                "Harmful sexual behaviour, from a school",
                "Violence at home; a harmed sibling",
                "Specialist nurse at the hospital"
            })
    void harmless_words_are_taken(String harmless) {
        assertThat(plan(harmless, EnumSet.of(DisclosedField.HOME_BOROUGH), List.of())
                        .checked()
                        .purpose())
                .isEqualTo(harmless);
    }

    @Test
    void offences_and_their_fields_go_together() {
        assertThatThrownBy(() -> plan("A concern", EnumSet.of(DisclosedField.OFFENCE_DATE), List.of())
                        .checked())
                .isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> plan("A concern", EnumSet.of(DisclosedField.CUSTODY), List.of("O1"))
                        .checked())
                .isInstanceOf(BadInputException.class);
    }

    private static InformationDocument document(DisclosurePlan plan) {
        return InformationDocument.of(1, LocalDate.parse("2024-01-31"), plan, PERSON);
    }

    private static DisclosurePlan plan(String purpose, Set<DisclosedField> fields, List<String> offences) {
        return new DisclosurePlan(
                "N000001",
                "Hackney children's services",
                purpose,
                LegalBasis.CHILDREN_ACT_2004,
                "section 11",
                "DSA-2023-04",
                fields,
                offences);
    }
}

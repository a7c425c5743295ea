package org.openvha.redress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.ShippedRules;
import org.openvha.document.BadInputException;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Role;
import org.openvha.facts.Theme;
import org.openvha.fixtures.CaseFileBuilder;
import org.openvha.fixtures.RandomCaseFiles;

/** What no letter may tell, whoever it is about. */
class AccessLetterPropertiesTest {

    private static final Assessor ASSESSOR = new Assessor(ShippedRules.VHA_2024, ShippedRules.AS_OF);
    private static final List<CaseFile> PEOPLE = RandomCaseFiles.people(400, 11, ShippedRules.AS_OF);

    @Test
    void a_letter_reads_the_same_to_the_byte_whether_there_is_intelligence_or_not() {
        int letters = 0;
        int withIntelligence = 0;
        for (CaseFile person : PEOPLE) {
            Optional<Letter> letter = letter(person, Set.of());
            if (letter.isPresent()) {
                letters++;
                withIntelligence += person.reports().isEmpty() ? 0 : 1;
                assertSame(letter.get(), letter(without(person), Set.of()).orElseThrow());
            }
            assertSame(
                    letter(person, Set.of(LetterPart.POSITION)).orElseThrow(),
                    letter(without(person), Set.of(LetterPart.POSITION)).orElseThrow());
        }
        assertThat(letters).isGreaterThan(300);
        assertThat(withIntelligence).isGreaterThan(50);
    }

    @Test
    void no_letter_holds_a_report_a_total_or_the_crime_report_of_somebody_elses_offence() {
        for (CaseFile person : PEOPLE) {
            String text = letter(person, Set.of()).map(Letter::text).orElse("");
            person.reports()
                    .forEach(report -> assertThat(words(text))
                            .doesNotContainPattern("\\b" + java.util.regex.Pattern.quote(report.id()) + "\\b"));
            person.offences().stream()
                    .filter(offence -> offence.role() == Role.VICTIM || offence.role() == Role.WITNESS)
                    .filter(offence -> !offence.crimeReport().isEmpty())
                    .filter(offence -> person.offences().stream()
                            .noneMatch(other -> other.role() != Role.VICTIM
                                    && other.role() != Role.WITNESS
                                    && other.crimeReport().equals(offence.crimeReport())))
                    .forEach(
                            offence -> assertThat(words(text)).doesNotContain("report " + offence.crimeReport() + "."));
            assertThat(text).doesNotContain("points in all", "GAP-02", "3x5x2");
        }
    }

    @Test
    void the_position_of_somebody_who_is_listed_by_intelligence_is_not_told() {
        CaseFile listedByIntelligence = CaseFileBuilder.born("2000-05-05")
                .offence("O1", "8N", "2023-12-01")
                .offence("O2", "8N", "2023-12-02")
                .offence("O3", "10D", "2023-12-03")
                .report("R1", Theme.WEAPONS, "1A", "2024-01-10")
                .report("R2", Theme.WEAPONS, "1A", "2024-01-11")
                .report("R3", Theme.WEAPONS, "1A", "2024-01-12")
                .build();

        assertThatThrownBy(() -> AccessLetter.of(
                        LetterFile.of(listedByIntelligence), ASSESSOR, Set.of(), "R-1", ShippedRules.AS_OF))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("withhold POSITION");
        assertThat(letter(listedByIntelligence, Set.of(LetterPart.POSITION))
                        .orElseThrow()
                        .text())
                .doesNotContain("You are on the assessment", "not on the assessment.", "points,");
    }

    @Test
    void a_letter_is_a_page_without_script_in_which_nothing_typed_can_be_markup() {
        CaseFile person = CaseFileBuilder.born("2000-05-05")
                .offence("O1", "<script>alert(1)</script>", "<b>", "2023-12-01", Role.SUSPECT, false)
                .build();
        String html = AccessLetter.of(
                        LetterFile.of(person), ASSESSOR, Set.of(), "<script>1</script>", ShippedRules.AS_OF)
                .html();

        assertThat(html).startsWith("<!DOCTYPE html>").doesNotContain("<script", "<b>", "http:", "https:");
    }

    @Test
    void every_letter_says_what_can_be_done() {
        String text =
                letter(PEOPLE.get(0), Set.of(LetterPart.values())).orElseThrow().text();

        assertThat(words(text))
                .contains("ask us to correct", "ask us to erase", "Information Commissioner's Office", "go to court")
                .contains("We neither say that we hold intelligence about you nor that we do not");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    private static void assertSame(Letter one, Letter other) {
        assertThat(one.html()).isEqualTo(other.html());
        assertThat(one.text()).isEqualTo(other.text());
    }

    /** Empty where the position must be withheld. */
    private static Optional<Letter> letter(CaseFile person, Set<LetterPart> withheld) {
        try {
            return Optional.of(AccessLetter.of(LetterFile.of(person), ASSESSOR, withheld, "R-1", ShippedRules.AS_OF));
        } catch (BadInputException tells) {
            return Optional.empty();
        }
    }

    private static CaseFile without(CaseFile person) {
        return new CaseFile(
                person.individual(),
                person.offences(),
                List.of(),
                person.custody(),
                person.activities(),
                person.reviews(),
                person.incomplete());
    }

    private static String words(String text) {
        return " " + text.replaceAll("\\s+", " ") + " ";
    }
}

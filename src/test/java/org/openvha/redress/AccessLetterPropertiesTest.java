package org.openvha.redress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.ShippedRules;
import org.openvha.assessment.Words;
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
        }
    }

    /** Against what each person's intelligence facts and their part in the assessment really hold. */
    @Test
    void no_letter_holds_what_somebodys_own_intelligence_says_or_gave() {
        int checked = 0;
        for (CaseFile person : PEOPLE) {
            String text = letter(person, Set.of())
                    .map(Letter::text)
                    .map(AccessLetterPropertiesTest::words)
                    .orElse("");
            if (text.isEmpty() || person.reports().isEmpty()) {
                continue;
            }
            Assessment whole = ASSESSOR.assess(person);
            List<String> held = new ArrayList<>();
            String told = words(letter(without(person), Set.of()).orElseThrow().text());
            person.reports().forEach(report -> {
                held.add(report.theme().name());
                held.add(Words.name(report.theme().name()));
                held.add(" " + Words.date(report.date()) + " ");
                held.add(" " + Words.date(report.recordedOn()) + " ");
            });
            whole.contributions().stream()
                    .filter(contribution -> contribution.offence().isEmpty())
                    .forEach(contribution -> {
                        held.add(contribution.because());
                        held.add(Words.count(contribution.points(), "point", "points") + ".");
                    });
            whole.exclusions().stream()
                    .filter(exclusion -> person.reports().stream()
                            .anyMatch(report -> exclusion.facts().get(0).equals(report.id())))
                    .forEach(exclusion -> held.add(exclusion.because()));
            whole.flags().forEach(flag -> held.add(flag.because()));
            held.add(Words.count(whole.score(), "point", "points") + ".");
            held.add("total of " + Words.number(whole.score()));
            // What stands there without the intelligence as well tells nothing of it: a date or a number may be an
            // offence's too.
            for (String one : held) {
                assertThat(count(text, one)).as(one).isEqualTo(count(told, one));
                checked += told.contains(one) ? 0 : 1;
            }
        }
        assertThat(checked).as("what only intelligence says").isGreaterThan(500);
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void a_letter_names_whatever_it_leaves_out_of_every_letter() {
        for (Set<LetterPart> withheld : List.of(Set.<LetterPart>of(), Set.of(LetterPart.POSITION))) {
            String text = words(letter(PEOPLE.get(0), withheld).orElseThrow().text());
            assertThat(text)
                    .contains("sex and ethnicity", "notes that the rules make", "whether you were on earlier lists")
                    .contains("to whom information about you was given", "reviews about facts other than your offences")
                    .doesNotContain("Nothing else that we may tell you was left out");
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

    @Test
    void every_letter_says_what_section_45_asks_for_in_the_same_words() {
        Set<String> told = new HashSet<>();
        for (CaseFile person : PEOPLE) {
            for (Set<LetterPart> withheld : List.of(Set.of(LetterPart.POSITION), Set.of(LetterPart.values()))) {
                String text = words(letter(person, withheld).orElseThrow().text());
                told.add(text.substring(text.indexOf("Why we hold this"), text.indexOf("What you can do")));
            }
        }
        assertThat(told)
                .singleElement()
                .asString()
                .contains("Why, and under which law: to prevent and investigate serious violence")
                .contains("How long: a list is erased three years after another replaced it")
                .contains("organisations that protect people, case by case, and recorded information only")
                .contains("police records of crime and of custody", "neither say nor deny");
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

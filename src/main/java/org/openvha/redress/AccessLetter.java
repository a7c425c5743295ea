package org.openvha.redress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Words;
import org.openvha.document.BadInputException;
import org.openvha.facts.Activity;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.Review;

/**
 * The letter that answers a right of access. It is worked out from the case file without its intelligence, so it reads the same, to the byte, whether there is any or not: that alone neither confirms
 * nor denies. A total of points would tell, and so would the position of somebody who is on the assessment by intelligence; the former is never in it, and the latter only where both ways agree.
 */
public final class AccessLetter {

    private final LetterFile file;
    private final Assessor assessor;
    private final Optional<Assessment> told;
    private final Set<LetterPart> withheld;

    private AccessLetter(LetterFile file, Assessor assessor, Set<LetterPart> withheld) {
        this.file = file;
        this.assessor = assessor;
        this.told = file.assessed().map(assessor::assess);
        this.withheld = withheld;
    }

    /**
     * Writes the letter.
     *
     * @param assessor rules and date of the position
     * @param withheld parts that a person decided to leave out
     * @throws BadInputException if the position would tell whether there is intelligence, and is not withheld
     */
    public static Letter of(
            LetterFile file, Assessor assessor, Set<LetterPart> withheld, String reference, LocalDate date) {
        AccessLetter letter = new AccessLetter(file.withoutIntelligence(), assessor, withheld);
        if (!withheld.contains(LetterPart.POSITION)
                && !file.assessed()
                        .map(all -> assessor.assess(all).outcome())
                        .equals(letter.told.map(Assessment::outcome))) {
            throw new BadInputException(
                    "Whether this person is on the assessment cannot be told without telling what must not be told. Decide PARTLY, and withhold POSITION.");
        }
        return new Letter(Words.date(date), reference, letter.sections());
    }

    private List<Letter.Section> sections() {
        List<Letter.Section> sections = new ArrayList<>();
        sections.add(LetterWords.opening(assessor.asOf()));
        CaseFile held = file.held();
        sections.add(new Letter.Section(
                "About you",
                file.current() ? List.of() : List.of(LetterWords.FORMER),
                List.of(
                        "Date of birth: " + Words.date(held.individual().dateOfBirth()),
                        "Home borough: " + held.individual().borough().label())));
        if (gives(LetterPart.POSITION)) {
            sections.add(LetterPosition.of(assessor.ruleSet(), told));
        }
        if (gives(LetterPart.OFFENCES)) {
            sections.add(LetterWords.held(
                    "Recorded offences",
                    new LetterOffences(file, assessor.ruleSet(), told).items(gives(LetterPart.POSITION))));
        }
        if (gives(LetterPart.CUSTODY)) {
            sections.add(LetterWords.held(
                    "Times in custody",
                    held.custody().stream().map(AccessLetter::custody).toList()));
        }
        if (gives(LetterPart.ACTIVITIES)) {
            sections.add(LetterWords.held(
                    "What was done with or for you",
                    held.activities().stream().map(AccessLetter::activity).toList()));
        }
        if (gives(LetterPart.REVIEWS)) {
            sections.add(LetterWords.held(
                    "Reviews of your assessment",
                    held.reviews().stream().map(AccessLetter::review).toList()));
        }
        sections.add(LetterWords.withheld(EnumSet.allOf(LetterPart.class).stream()
                .filter(withheld::contains)
                .map(LetterPart::words)
                .collect(Collectors.joining("; "))));
        sections.add(LetterWords.processing());
        sections.add(LetterWords.rights());
        return sections;
    }

    private boolean gives(LetterPart part) {
        return !withheld.contains(part);
    }

    private static String custody(CustodyPeriod period) {
        return "From " + Words.date(period.from())
                + period.to().map(to -> " to " + Words.date(to)).orElse("; no end is recorded");
    }

    private static String activity(Activity activity) {
        return Words.date(activity.date()) + ": " + Words.name(activity.kind().name());
    }

    private static String review(Review review) {
        return Words.date(review.recordedOn()) + ": "
                + Words.name(review.decision().name())
                + review.decidedOn().map(day -> " on " + Words.date(day)).orElse("");
    }
}

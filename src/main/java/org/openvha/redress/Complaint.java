package org.openvha.redress;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openvha.document.BadInputException;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Ids;

/**
 * What somebody raises. No component is null.
 *
 * @param file the file of facts that the fact stands in; empty unless it is about one
 * @param fact its id; empty unless it is about one
 * @param reviewed the number of the review that was upheld wrongly; empty unless it is about one
 * @param reason why, in one line
 */
public record Complaint(
        String individual,
        ReviewAbout about,
        Optional<FactsFile> file,
        Optional<String> fact,
        Optional<Long> reviewed,
        String reason) {

    /** Facts that a correction puts right; offences have EXC-07, and reviews are reviewed by their number. */
    private static final Set<FactsFile> CORRECTED = EnumSet.of(
            FactsFile.INDIVIDUALS,
            FactsFile.INTELLIGENCE,
            FactsFile.CUSTODY,
            FactsFile.ACTIVITIES,
            FactsFile.DEMOGRAPHICS);

    public Complaint {
        reason = PlainWords.of("The reason", reason);
    }

    /** Whether it tells something by being taken: that there is such a report, or such an upheld review. Whoever may read nobody does not learn it. */
    public boolean tells() {
        return about == ReviewAbout.REVIEW
                || file.filter(each -> each == FactsFile.INTELLIGENCE).isPresent();
    }

    /** @throws BadInputException if the reason says nothing */
    public static Complaint ofPerson(String individual, String reason) {
        return new Complaint(
                individual, ReviewAbout.PERSON, Optional.empty(), Optional.empty(), Optional.empty(), reason);
    }

    /**
     * Says that a review was upheld wrongly.
     *
     * @throws BadInputException if the reason says nothing
     */
    public static Complaint ofReview(String individual, long review, String reason) {
        return new Complaint(
                individual, ReviewAbout.REVIEW, Optional.empty(), Optional.empty(), Optional.of(review), reason);
    }

    /**
     * Names a fact.
     *
     * @param file such as {@code offences}
     * @throws BadInputException if there is no such file, nothing in it is reviewed, the id is none, or the reason says nothing
     */
    public static Complaint ofFact(String individual, String file, String fact, String reason) {
        FactsFile known = Arrays.stream(FactsFile.values())
                .filter(each -> each.key().equals(file))
                .filter(each -> each == FactsFile.OFFENCES || CORRECTED.contains(each))
                .findFirst()
                .orElseThrow(
                        () -> new BadInputException(
                                "Facts of this file are not reviewed. Write offences, individuals, intelligence, custody, activities or demographics."));
        if (!Ids.valid(fact)) {
            throw new BadInputException("The fact is named by no id. An id is " + Ids.ALLOWED + ".");
        }
        ReviewAbout about = known == FactsFile.OFFENCES ? ReviewAbout.OFFENCE : ReviewAbout.FACT;
        return new Complaint(individual, about, Optional.of(known), Optional.of(fact), Optional.empty(), reason);
    }
}

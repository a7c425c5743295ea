package org.openvha.web.pages.redress;

import java.util.Arrays;
import java.util.List;
import org.openvha.document.BadInputException;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Ids;
import org.openvha.redress.Complaint;
import org.openvha.redress.PlainWords;
import org.openvha.web.pages.FactWords;
import org.openvha.web.pages.forms.Option;
import org.openvha.web.pages.forms.Typed;
import org.openvha.web.serving.Numbers;

/** Reads what somebody says is wrong. */
final class ComplaintForm {

    static final String PERSON = "PERSON";
    static final String FACT = "FACT";
    static final String REVIEW = "REVIEW";

    private static final List<Option> ABOUTS = List.of(
            new Option(
                    PERSON,
                    "This person should not be on the assessment",
                    "If it is upheld, no list shows them from then on."),
            new Option(
                    FACT,
                    "A fact is wrong",
                    "If it is upheld, an offence does not count any more, or another fact is put right."),
            new Option(
                    REVIEW,
                    "A review was upheld wrongly",
                    "A third person decides. If it is upheld, the other review does nothing from then on."));

    private ComplaintForm() {}

    /** What can be wrong. @param reviews whether a review can be */
    static List<Option> abouts(boolean reviews) {
        return reviews ? ABOUTS : ABOUTS.subList(0, 2);
    }

    /** Files whose facts are reviewed. @param reports whether intelligence is among them */
    static List<Option> files(boolean reports) {
        return Arrays.stream(FactsFile.values())
                .filter(file -> file != FactsFile.REVIEWS && (reports || file != FactsFile.INTELLIGENCE))
                .map(file -> new Option(file.key(), FactWords.kind(file)))
                .toList();
    }

    /** @throws org.openvha.web.pages.forms.WronglyTyped if anything is wrong */
    static Complaint of(Typed typed, String individual, String file, String fact) {
        typed.need("reason", "Write why.").check("reason", reason -> PlainWords.of("The reason", reason));
        typed.requireRight();
        String reason = typed.text("reason");
        if (typed.has("about", FACT)) {
            return Complaint.ofFact(individual, file, fact, reason);
        } else if (typed.has("about", REVIEW)) {
            return Complaint.ofReview(
                    individual, Numbers.fromOne(typed.text("reviewed")).orElseThrow(), reason);
        }
        return Complaint.ofPerson(individual, reason);
    }

    static void checkAbout(Typed typed, List<Option> abouts) {
        typed.refuseIf(
                        abouts.stream().noneMatch(about -> typed.has("about", about.value())),
                        "about",
                        "Choose what is wrong.")
                .refuseIf(
                        typed.has("about", REVIEW)
                                && Numbers.fromOne(typed.text("reviewed")).isEmpty(),
                        "reviewed",
                        "Say which review: a number from 1.");
    }

    /** @throws BadInputException if it is none */
    static void id(String text) {
        if (!Ids.valid(text)) {
            throw new BadInputException("This is no id. An id is " + Ids.ALLOWED + ".");
        }
    }
}

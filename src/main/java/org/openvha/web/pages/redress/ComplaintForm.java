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

/** Reads what somebody says is wrong. */
final class ComplaintForm {

    static final String PERSON = "PERSON";
    static final String FACT = "FACT";

    /** What can be wrong. */
    static final List<Option> ABOUTS = List.of(
            new Option(
                    PERSON,
                    "This person should not be on the assessment",
                    "If it is upheld, no list shows them from then on."),
            new Option(
                    FACT,
                    "A fact is wrong",
                    "If it is upheld, an offence does not count any more, or another fact is put right."));

    /** Files whose facts are reviewed. */
    static final List<Option> FILES = Arrays.stream(FactsFile.values())
            .filter(file -> file != FactsFile.REVIEWS)
            .map(file -> new Option(file.key(), FactWords.kind(file)))
            .toList();

    private ComplaintForm() {}

    /** @throws org.openvha.web.pages.forms.WronglyTyped if anything is wrong */
    static Complaint of(Typed typed, String individual, String file, String fact) {
        typed.check("reason", reason -> PlainWords.of("The reason", reason));
        typed.requireRight();
        return typed.has("about", FACT)
                ? Complaint.ofFact(individual, file, fact, typed.text("reason"))
                : Complaint.ofPerson(individual, typed.text("reason"));
    }

    static void checkAbout(Typed typed) {
        typed.refuseIf(!typed.has("about", FACT) && !typed.has("about", PERSON), "about", "Choose what is wrong.");
    }

    /** @throws BadInputException if it is none */
    static void id(String text) {
        if (!Ids.valid(text)) {
            throw new BadInputException("This is no id. An id is " + Ids.ALLOWED + ".");
        }
    }
}

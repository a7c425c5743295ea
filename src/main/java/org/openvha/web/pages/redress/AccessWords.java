package org.openvha.web.pages.redress;

import java.util.Arrays;
import java.util.List;
import org.openvha.redress.AccessVerdict;
import org.openvha.redress.LetterPart;
import org.openvha.web.pages.forms.Option;

/** What pages say of right-of-access cases. */
final class AccessWords {

    static final List<Option> VERDICTS = List.of(
            new Option(AccessVerdict.UPHELD.name(), "Grant it", "The letter tells everything that a letter may tell."),
            new Option(AccessVerdict.PARTLY.name(), "Grant it in part", "The letter leaves out what you choose below."),
            new Option(AccessVerdict.REFUSED.name(), "Refuse it", "There is no letter."));

    static final List<Option> PARTS = Arrays.stream(LetterPart.values())
            .map(part -> new Option(part.name(), part(part)))
            .toList();

    private AccessWords() {}

    static String part(LetterPart part) {
        return switch (part) {
            case POSITION -> "Whether they are on the assessment, and what counted (POSITION)";
            case OFFENCES -> "Recorded offences";
            case CUSTODY -> "Times in custody";
            case ACTIVITIES -> "What was done with or for them";
            case REVIEWS -> "Reviews of their assessment";
        };
    }
}

package org.openvha.disclosure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openvha.document.BadInputException;

/**
 * What is to be given, to whom and why. No component is null.
 *
 * @param recipient an organisation or a role in one
 * @param basisText which section, order or duty
 * @param agreement reference of the data sharing agreement, or of the case if there is none
 * @param fields at least one
 * @param offences ids of those whose fields are given, in order
 */
public record DisclosurePlan(
        String individual,
        String recipient,
        String purpose,
        LegalBasis basis,
        String basisText,
        String agreement,
        Set<DisclosedField> fields,
        List<String> offences) {

    public DisclosurePlan {
        fields = Collections.unmodifiableSet(EnumSet.copyOf(fields));
        offences = List.copyOf(new TreeSet<>(offences));
    }

    /**
     * The same, if it may be recorded; what was recorded is read as it stands.
     *
     * @throws BadInputException if offences and their fields do not go together, or a text says nothing or too much
     */
    public DisclosurePlan checked() {
        if (fields.stream().anyMatch(DisclosedField::ofOffence) == offences.isEmpty()) {
            throw new BadInputException(
                    "Fields of offences go with the ids of the offences, and none without the other. Name both, or neither.");
        }
        return new DisclosurePlan(
                individual,
                SafeWords.of("The recipient", recipient),
                SafeWords.of("The purpose", purpose),
                basis,
                SafeWords.of("The text of the legal basis", basisText),
                SafeWords.of("The reference of the agreement", agreement),
                fields,
                offences);
    }
}

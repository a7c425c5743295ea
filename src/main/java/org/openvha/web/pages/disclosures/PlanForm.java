package org.openvha.web.pages.disclosures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvha.disclosure.DisclosedField;
import org.openvha.disclosure.DisclosurePlan;
import org.openvha.disclosure.LegalBasis;
import org.openvha.disclosure.SafeWords;
import org.openvha.web.pages.forms.Option;
import org.openvha.web.pages.forms.Typed;

/** Reads what is to be given, to whom and why. */
final class PlanForm {

    static final List<Option> BASES = Arrays.stream(LegalBasis.values())
            .map(basis -> new Option(basis.name(), basis.label()))
            .toList();
    static final List<Option> OF_PERSON = fields(false);
    static final List<Option> OF_OFFENCES = fields(true);

    private PlanForm() {}

    /** @throws org.openvha.web.pages.forms.WronglyTyped if anything is wrong */
    static DisclosurePlan of(Typed typed, String individual) {
        Optional<LegalBasis> basis = Arrays.stream(LegalBasis.values())
                .filter(each -> typed.has("legalBasis", each.name()))
                .findFirst();
        Set<DisclosedField> fields = Arrays.stream(DisclosedField.values())
                .filter(field -> typed.has("fields", field.name()) || typed.has("offenceFields", field.name()))
                .collect(Collectors.toSet());
        boolean ofOffences = fields.stream().anyMatch(DisclosedField::ofOffence);
        typed.need("recipient", "Write who is given it.")
                .need("purpose", "Write for what it is given.")
                .check("recipient", text -> SafeWords.of("The recipient", text))
                .check("purpose", text -> SafeWords.of("The purpose", text))
                .refuseIf(basis.isEmpty(), "legalBasis", "Choose the power under which it is given.")
                .need("basisText", "Write which section, order or duty.")
                .check("basisText", text -> SafeWords.of("The text of the legal basis", text))
                .need("agreement", "Write the reference of the agreement, or of the case.")
                .check("agreement", text -> SafeWords.of("The reference of the agreement", text))
                .refuseIf(fields.isEmpty(), "fields", "Choose what is given.")
                .refuseIf(
                        ofOffences && typed.all("offences").isEmpty(),
                        "offences",
                        "Choose the offences about which it is given.")
                .refuseIf(
                        !ofOffences && !typed.all("offences").isEmpty(),
                        "offenceFields",
                        "Choose what is given about the offences, or choose no offence.");
        typed.requireRight();
        return new DisclosurePlan(
                individual,
                typed.text("recipient"),
                typed.text("purpose"),
                basis.orElseThrow(),
                typed.text("basisText"),
                typed.text("agreement"),
                fields,
                typed.all("offences"));
    }

    private static List<Option> fields(boolean ofOffence) {
        return Arrays.stream(DisclosedField.values())
                .filter(field -> field.ofOffence() == ofOffence)
                .map(field -> new Option(field.name(), field.label()))
                .toList();
    }
}

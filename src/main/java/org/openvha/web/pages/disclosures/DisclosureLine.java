package org.openvha.web.pages.disclosures;

import java.util.stream.Collectors;
import org.openvha.disclosure.DisclosedField;
import org.openvha.register.disclosures.Disclosure;
import org.openvha.web.pages.PageWords;

/** A disclosure, everything in words. */
public record DisclosureLine(
        long number,
        String individual,
        String recipient,
        String purpose,
        String basis,
        String agreement,
        String fields,
        String offences,
        String recordedBy,
        String recorded) {

    static DisclosureLine of(Disclosure disclosure, PageWords words) {
        return new DisclosureLine(
                disclosure.id(),
                disclosure.plan().individual(),
                disclosure.plan().recipient(),
                disclosure.plan().purpose(),
                disclosure.plan().basis().label() + ": " + disclosure.plan().basisText(),
                disclosure.plan().agreement(),
                disclosure.plan().fields().stream().map(DisclosedField::label).collect(Collectors.joining(", ")),
                String.join(", ", disclosure.plan().offences()),
                disclosure.recordedBy(),
                words.time(disclosure.recordedAt()));
    }
}

package org.openvha.web.disclosures;

import java.time.LocalDate;
import java.util.List;
import org.openvha.disclosure.DisclosurePlan;
import org.openvha.register.disclosures.Disclosure;
import org.openvha.register.disclosures.ToBeTold;

/** A disclosure as clients see it. */
record DisclosureView(
        long disclosure,
        String individual,
        String recipient,
        String purpose,
        String legalBasis,
        String basisText,
        String agreement,
        List<String> fields,
        List<String> offences,
        String recordedBy,
        LocalDate recordedOn) {

    /**
     * A recipient to tell.
     *
     * @param leaving which time the person left the list; marking the recipient as told names it
     * @param words what to tell the recipient, which does not say that there is a list
     */
    record Due(long leaving, DisclosureView disclosure, long lastRun, String words) {

        static Due of(ToBeTold told) {
            return new Due(told.leaving(), DisclosureView.of(told.disclosure()), told.lastRun(), told.words());
        }
    }

    static DisclosureView of(Disclosure disclosure) {
        DisclosurePlan plan = disclosure.plan();
        return new DisclosureView(
                disclosure.id(),
                plan.individual(),
                plan.recipient(),
                plan.purpose(),
                plan.basis().name(),
                plan.basisText(),
                plan.agreement(),
                plan.fields().stream().map(Enum::name).toList(),
                plan.offences(),
                disclosure.recordedBy(),
                disclosure.recordedOn());
    }
}

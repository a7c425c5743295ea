package org.openvha.web;

import org.openvha.fixtures.TestAccounts;

/**
 * The forms of reviews, of rights of access and of disclosures, filled in with one text.
 *
 * @param text in every field that takes words
 */
record RedressForms(Reader reader, String text) {

    Answer raise(String individual, String about) {
        return reader.submit(
                "/reviews/raise",
                "individual",
                individual,
                "about",
                about,
                "file",
                text,
                "fact",
                text,
                "reviewed",
                text,
                "reason",
                text);
    }

    Answer raiseOf(String person) {
        return reader.submit(person + "/review", "about", "FACT", "fact", text, "reviewed", text, "reason", text);
    }

    Answer record(String individual) {
        return reader.submit(
                "/access-requests/record",
                "individual",
                individual,
                "reference",
                text + " 7",
                "askedOnDay",
                "31",
                "askedOnMonth",
                "1",
                "askedOnYear",
                individual.equals(text) ? text : "2024",
                "identityVerifiedBy",
                text);
    }

    Answer disclose(String person, String offence) {
        return reader.submit(
                person + "/disclosure",
                "recipient",
                text,
                "purpose",
                text,
                "legalBasis",
                "COMMON_LAW",
                "basisText",
                text,
                "agreement",
                text,
                "offenceFields",
                "OFFENCE_DATE",
                "offences",
                offence);
    }

    Answer tell(String disclosure) {
        return reader.submit("/disclosures/" + disclosure + "/told", "leaving", text, "how", text);
    }

    /** A case, with a reason to open it. */
    Answer opened(String place) {
        reader.submit(place + "/reason", "reason", TestAccounts.REASON);
        return reader.get(place);
    }
}

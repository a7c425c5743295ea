package org.openvha.register.disclosures;

import org.openvha.document.PlainDates;

/**
 * A recipient to be told that what they were given is to be looked at again, since the person has left the list; also if they are on it again by now.
 *
 * @param leaving its number: who leaves twice is to be told of twice
 * @param lastRun the last run whose list held the person
 */
public record ToBeTold(long leaving, Disclosure disclosure, long lastRun) {

    /** What to tell them: it does not say that there is a list. */
    public String words() {
        return "The information that we gave you on " + PlainDates.of(disclosure.recordedOn()) + " under reference D-"
                + disclosure.id()
                + " is to be looked at again. Please check whether you still need it, and ask us before you act on it.";
    }
}

package org.openvha.web.pages.disclosures;

import org.openvha.register.disclosures.ToBeTold;
import org.openvha.web.pages.PageWords;

/**
 * A recipient who is to be told.
 *
 * @param leaving its number: who leaves twice is to be told of twice
 * @param field the id of the control that says how
 * @param words what to tell them
 */
public record ToldLine(DisclosureLine disclosure, long leaving, String field, String words) {

    static ToldLine of(ToBeTold told, PageWords words) {
        return new ToldLine(
                DisclosureLine.of(told.disclosure(), words), told.leaving(), field(told.leaving()), told.words());
    }

    static String field(long leaving) {
        return "how-" + leaving;
    }
}

package org.openvha.web.pages.redress;

import java.util.List;
import org.openvha.web.pages.forms.Option;

/**
 * One review with all that it takes to decide it, everything in words.
 *
 * @param file what kind of fact it is about; empty for a person
 * @param versions of that fact, oldest first
 * @param hidden whether the fact is one that pages do not show
 * @param others reviews of the same person
 * @param corrections the load that put the fact right, which upholds a review of it; none for none
 * @param reviewed the number of the review that it says was upheld wrongly; empty for none
 * @param mustCorrect whether it cannot be upheld without one
 * @param decision empty strings while it is open
 */
public record ReviewPage(
        ReviewLine line,
        String reason,
        String file,
        String fact,
        boolean hidden,
        List<Version> versions,
        List<ReviewLine> others,
        List<Option> corrections,
        boolean mustCorrect,
        boolean own,
        String reviewed,
        Decision decision) {

    /** @param correction the load that put the fact right; empty for none */
    public record Decision(String reason, String correction, String consequence) {}

    /** @param lines what it said, by name */
    public record Version(String known, List<Line> lines) {}

    public record Line(String name, String value) {}
}

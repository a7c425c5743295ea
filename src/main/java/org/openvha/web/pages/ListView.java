package org.openvha.web.pages;

import java.util.List;

/**
 * The list as the page shows it, everything in words.
 *
 * @param turned whether it is a former list whose pages are still turned
 * @param byCrimeType in words, the crime types it is ranked by; empty when ranked by the score
 * @param meanings the rules behind the flags of this page
 * @param previous link to the page before; empty on the first
 * @param next link to the page after; empty on the last
 */
public record ListView(
        Standing standing,
        boolean turned,
        String byCrimeType,
        String caption,
        List<Line> lines,
        List<Meaning> meanings,
        int page,
        int pages,
        String previous,
        String next) {

    /** Under which rules, as of when, and since when. */
    public record Standing(
            String ruleSet, String title, String asOf, String since, long run, String assessed, String listed) {}

    /** @param points of the crime types it is ranked by */
    public record Line(
            int rank,
            String individual,
            String points,
            String score,
            String borough,
            String bcu,
            int age,
            boolean under18,
            boolean incomplete,
            List<String> flags) {}

    /** A flag's rule and its name. */
    public record Meaning(String rule, String name) {}
}

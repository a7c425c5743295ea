package org.openvha.whatif.counterfactual;

import org.openvha.assessment.Page;
import org.openvha.assessment.Standing;
import org.openvha.assessment.Words;

/** A result in words that a member of the public would follow. */
public final class CounterfactualWords {

    private final Counterfactual result;
    private final String factsDigest;
    private final Page page;

    private CounterfactualWords(Counterfactual result, String factsDigest, int width) {
        this.result = result;
        this.factsDigest = factsDigest;
        this.page = new Page(width);
    }

    /**
     * The whole page.
     *
     * @param factsDigest of the facts that the case file is from
     * @param width of a line, in characters
     */
    public static String of(Counterfactual result, String factsDigest, int width) {
        return new CounterfactualWords(result, factsDigest, width).all();
    }

    private String all() {
        title();
        page.heading("What the outcome depends on");
        new SetWords(result).write(page);
        page.heading("By the passing of time alone");
        new TimeWords(result).write(page);
        method();
        stamp();
        return page.toString();
    }

    private void title() {
        page.paragraph(
                0,
                "Individual " + result.assessment().individual() + ": what the assessment as of "
                        + Words.date(result.assessment().asOf()) + " depends on, under rule set "
                        + result.rules().id() + " (" + result.rules().title() + ").");
        page.paragraph(0, new Standing.FromFiles().words());
        page.heading("As things stand: " + outcome());
        if (result.assessment().incomplete()) {
            page.paragraph(
                    2,
                    "INCOMPLETE: a row about this individual was refused when the facts were read, so something may be missing here. "
                            + new Standing.FromFiles().whereRefusedRowsAre());
        }
    }

    private String outcome() {
        String points = Words.count(result.assessment().score(), "point", "points");
        return switch (result.assessment().outcome()) {
            case INCLUDED -> "on the assessment, with a score of " + points + ".";
            case REMOVED -> "taken off the assessment by an upheld review; the score is " + points + ".";
            case NOT_INCLUDED -> "not on the assessment; the score is " + points + ".";
        };
    }

    private void method() {
        page.heading("What was tried and what was not");
        page.paragraph(
                2,
                "Each fact that is known on the as-of date was imagined withdrawn, and different in each of the ways that"
                        + " docs/counterfactual.md lists: by itself, and, but for other classes of offence and other dates,"
                        + " together with others, up to " + Words.count(result.most(), "fact", "facts")
                        + " at once; each time the same rules were applied to everything again.");
        page.paragraph(
                2,
                "Ways that no rule can tell apart stand together, ways that change nothing are left out, and so is every set of"
                        + " facts within which a smaller set decides already.");
        page.paragraph(
                2,
                "Not varied were the date of birth, boroughs, crime reports and dates of recording; activities, on which no"
                        + " outcome depends" + unknown() + "; and facts that might be missing were not made up.");
    }

    private String unknown() {
        return result.unknown() == 0
                ? ""
                : "; " + Words.count(result.unknown(), "fact", "facts") + " recorded or dated after the as-of date";
    }

    private void stamp() {
        page.paragraph(
                2,
                "Rule set " + result.rules().id() + " has the digest "
                        + result.rules().digest() + ". The facts have the digest " + factsDigest + ".");
    }
}

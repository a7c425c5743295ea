package org.openvha.whatif.report;

/** {@code comparison.html}: a comparison as one page that needs nothing beside it. */
public final class ComparisonPage {

    private ComparisonPage() {}

    /** The whole page, in UTF-8 when written; the same report gives the same text. */
    public static String html(Report report) {
        return Pages.fill("comparison", Page.of(report));
    }
}

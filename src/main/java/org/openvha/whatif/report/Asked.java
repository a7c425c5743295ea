package org.openvha.whatif.report;

import java.util.Optional;
import org.openvha.ruleset.Question;

/**
 * The question that a candidate was made for.
 *
 * @param otherwise what a reader must know where the candidate is compared with another set than the one it is a what-if of; empty where it is not
 */
record Asked(String otherwise, Question question) {

    static Optional<Asked> of(Report report) {
        return report.candidate().question().map(question -> new Asked(otherwise(report), question));
    }

    /** What a title needs beside the candidate's own, which says what is different from its parent. */
    static String comparedWith(Report report) {
        return isOfItsParent(report) || isWithItself(report)
                ? ""
                : ", compared with " + report.comparison().baseline().title();
    }

    private static String otherwise(Report report) {
        if (isOfItsParent(report)) {
            return "";
        }
        return report.candidate().id() + " is a what-if of "
                + report.candidate().parentId().orElse("another rule set") + "; here it is compared with "
                + (isWithItself(report) ? "itself" : report.baseline().id())
                + ", so the question below was asked of another comparison.";
    }

    private static boolean isOfItsParent(Report report) {
        return report.candidate()
                .parentId()
                .filter(report.baseline().id()::equals)
                .isPresent();
    }

    private static boolean isWithItself(Report report) {
        return report.candidate().digest().equals(report.baseline().digest());
    }
}

package org.openvha.whatif.counterfactual;

import java.util.List;
import org.openvha.assessment.FactWords;
import org.openvha.assessment.Words;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.Review;
import org.openvha.ruleset.RuleSet;

/** Facts by name, shortly and in full. */
final class FactNames {

    private final CaseFile file;
    private final FactWords words;

    FactNames(CaseFile file, RuleSet rules) {
        this.file = file;
        this.words = new FactWords(file, rules);
    }

    /** {@code offence O1}. */
    static String shortly(FactId fact) {
        return fact.kind().noun() + " " + fact.id();
    }

    /** With everything about it that is varied. */
    String inFull(FactId fact) {
        List<String> id = List.of(fact.id());
        return switch (fact.kind()) {
            case OFFENCE -> words.about("Offence", id) + domestic(fact.id());
            case REPORT -> words.about("Report", id);
            case CUSTODY -> custody(fact.id());
            case REVIEW -> words.reviews(id) + scope(fact.id());
        };
    }

    private String domestic(String id) {
        boolean domestic =
                file.offences().stream().anyMatch(offence -> offence.id().equals(id) && offence.domestic());
        return domestic ? ", domestic" : "";
    }

    private String custody(String id) {
        CustodyPeriod period = file.custody().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return "custody " + id + ", from " + Words.date(period.from())
                + period.to().map(to -> " to " + Words.date(to)).orElse(", not ended");
    }

    private String scope(String id) {
        Review review = file.reviews().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return review.offenceId()
                .map(offence -> ", about offence " + offence)
                .orElse(", about being on the assessment at all");
    }
}

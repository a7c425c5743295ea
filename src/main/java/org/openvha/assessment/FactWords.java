package org.openvha.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openvha.facts.CaseFile;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Offence;
import org.openvha.facts.Review;
import org.openvha.facts.Shown;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;

/** Facts in words, by id. Ids are unique within a kind only, so each kind is asked for by itself. */
public final class FactWords {

    private final Map<String, String> offences = new HashMap<>();
    private final Map<String, String> reports = new HashMap<>();
    private final Map<String, String> reviews = new HashMap<>();

    public FactWords(CaseFile file, RuleSet ruleSet) {
        file.offences().forEach(offence -> offences.put(offence.id(), offence(offence, ruleSet)));
        file.reports().forEach(report -> reports.put(report.id(), report(report)));
        file.reviews().forEach(review -> reviews.put(review.id(), review(review)));
    }

    /** What an item of a rule about that type of fact names, the fact it is about first. */
    public String about(String factType, List<String> ids) {
        if (ids.isEmpty()) {
            return "the individual";
        }
        return switch (factType) {
            case "Offence", "Candidate", "QualifyingOffence" -> first(ids, offences);
            case "Report", "QualifyingReport" -> first(ids, reports);
            case "IntelligenceTally" -> "all intelligence together (" + String.join(", ", ids) + ")";
            default -> reviews(ids);
        };
    }

    /** Reviews by id, in words. */
    public String reviews(List<String> ids) {
        return ids.stream().map(reviews::get).collect(Collectors.joining("; "));
    }

    private String first(List<String> ids, Map<String, String> facts) {
        return facts.get(ids.get(0)) + (ids.size() == 1 ? "" : "; see " + reviews(ids.subList(1, ids.size())));
    }

    private static String offence(Offence offence, RuleSet ruleSet) {
        String title = ruleSet.weight(offence.offenceCode())
                .map(WeightRow::offence)
                .map(name -> name + " (class " + offence.offenceCode() + ")")
                .orElseGet(() -> "class " + Shown.legible(offence.offenceCode()));
        return "offence " + offence.id() + ", " + title + ", " + Words.date(offence.date()) + ", as "
                + Words.name(offence.role().name());
    }

    private static String report(IntelligenceReport report) {
        return "intelligence report " + report.id() + ", "
                + Words.name(report.theme().name()) + ", " + Words.date(report.date()) + ", graded "
                + report.sourceEvaluation() + report.assessment();
    }

    private static String review(Review review) {
        String decided =
                review.decidedOn().map(date -> " on " + Words.date(date)).orElse("");
        return "review " + review.id() + ", " + Words.name(review.decision().name()) + decided;
    }
}

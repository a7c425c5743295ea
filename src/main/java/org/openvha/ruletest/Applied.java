package org.openvha.ruletest;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.assessment.Assessment;

/**
 * A rule that applied, as an assessment records it: it contributed, excluded, flagged, removed, or is a criterion that is met.
 *
 * @param facts ids of the facts it names
 * @param points whole points; 0 unless it contributed
 * @param because the reason in words; empty for a criterion, whose reason stands in the rule alone
 */
record Applied(String rule, List<String> facts, long points, String because, OptionalLong count) {

    static List<Applied> in(Assessment assessment) {
        Stream<Applied> contributions = assessment.contributions().stream()
                .map(item ->
                        new Applied(item.rule(), item.facts(), item.points(), item.because(), OptionalLong.empty()));
        Stream<Applied> exclusions = assessment.exclusions().stream()
                .map(item -> new Applied(item.rule(), item.facts(), 0, item.because(), OptionalLong.empty()));
        Stream<Applied> criteria = assessment.criteria().stream()
                .filter(criterion -> criterion.met())
                .map(item -> new Applied(item.rule(), List.of(), 0, "", OptionalLong.empty()));
        Stream<Applied> flags = assessment.flags().stream()
                .map(item -> new Applied(item.rule(), item.facts(), 0, item.because(), item.count()));
        return Stream.of(contributions, exclusions, criteria, flags)
                .flatMap(items -> items)
                .toList();
    }

    boolean meets(Claim claim) {
        return rule.equals(claim.rule()) && (!claim.ofFact() || facts.contains(claim.fact()));
    }

    /** The rules that apply, in the order of their ids, as words. */
    static String rules(Stream<Applied> items) {
        String rules = items.map(Applied::rule).distinct().sorted().collect(Collectors.joining(", "));
        return rules.isEmpty() ? "none" : rules;
    }
}

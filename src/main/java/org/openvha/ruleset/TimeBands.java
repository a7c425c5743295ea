package org.openvha.ruleset;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.openvha.document.Findings;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.vocabulary.OffenceFact;
import org.openvha.ruleset.vocabulary.Property;
import org.openvha.ruleset.vocabulary.QualifyingOffenceFact;
import org.openvha.ruleset.vocabulary.RuleFact;
import org.openvha.ruleset.vocabulary.Stratum;
import org.openvha.ruleset.vocabulary.WeightedClass;

/** Rules that score an offence by its age alone must not overlap: an offence in two bands would count twice. Bands are tried month by month, over a century. */
final class TimeBands {

    private static final int LONGEST_MONTHS = 1200;

    private record Band(Rule rule, Predicate<RuleFact> holds) {}

    private TimeBands() {}

    /** @param named how messages call a rule's file */
    static void check(List<Rule> rules, UnaryOperator<String> named, Findings findings) {
        List<Band> bands = rules.stream()
                .filter(TimeBands::readsTimeAlone)
                .map(rule -> new Band(rule, rule.condition().predicate()))
                .toList();
        for (int later = 1; later < bands.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                overlap(bands.get(earlier), bands.get(later), named, findings);
            }
        }
    }

    private static boolean readsTimeAlone(Rule rule) {
        List<String> read =
                rule.condition().properties().stream().map(Property::name).toList();
        return rule.checked().stratum() == Stratum.SCORING
                && rule.checked().type().javaType() == QualifyingOffenceFact.class
                && List.of("monthsAgo").containsAll(read);
    }

    private static void overlap(Band earlier, Band later, UnaryOperator<String> named, Findings findings) {
        for (int months = 0; months <= LONGEST_MONTHS; months++) {
            RuleFact offence = offence(months);
            if (earlier.holds().test(offence) && later.holds().test(offence)) {
                findings.of(Kind.BAND_OVERLAP)
                        .about(later.rule().id())
                        .add(
                                named.apply(later.rule().file()),
                                later.rule().patternLine(),
                                "an offence of " + months + " months ago is scored by "
                                        + earlier.rule().id() + " and again by "
                                        + later.rule().id(),
                                "Change the bands so that one of them ends before the other begins");
                return;
            }
        }
    }

    /** An offence of which only the age is read, and so only the age is there. */
    private static RuleFact offence(int monthsAgo) {
        OffenceFact offence =
                new OffenceFact(null, 0, List.of(), null, monthsAgo, true, Optional.empty(), List.of(), 0);
        return new QualifyingOffenceFact(offence, WeightedClass.NONE);
    }
}

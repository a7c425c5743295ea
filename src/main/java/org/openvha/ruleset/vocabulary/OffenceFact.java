package org.openvha.ruleset.vocabulary;

import java.util.List;
import java.util.Optional;
import org.openvha.facts.Offence;

/**
 * {@code Offence} in rules: an individual's part in an offence, before anything is decided.
 *
 * @param monthsAgo the smallest N, at least 0, for which the as-of date minus N months is not after the offence
 * @param known recorded and dated no later than the as-of date
 * @param weight what the weight table says of the offence's class; empty where the class has none
 * @param upheldReviews ids, in order, of the effective reviews that name the offence
 * @param ageAtOffence completed years; negative if the dates are impossible, which only makes the person younger
 */
public record OffenceFact(
        Decision decision,
        int ordinal,
        List<String> subject,
        Offence offence,
        int monthsAgo,
        boolean known,
        Optional<WeightedClass> weight,
        List<String> upheldReviews,
        int ageAtOffence)
        implements RuleFact {}

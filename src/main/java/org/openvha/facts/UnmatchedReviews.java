package org.openvha.facts;

/** Reviews that name an offence which was not accepted for the same individual: accepted, without effect, and counted. */
final class UnmatchedReviews {

    private UnmatchedReviews() {}

    static int count(Tables tables) {
        return (int) tables.reviews().accepted().stream()
                .filter(review -> review.offenceId().isPresent() && !matched(review, tables.offences()))
                .count();
    }

    private static boolean matched(Review review, Table<Offence> offences) {
        int place = Repeats.place(
                offences.format(), offences.accepted(), review.offenceId().orElseThrow());
        return place >= 0 && offences.accepted().get(place).individualId().equals(review.individualId());
    }
}

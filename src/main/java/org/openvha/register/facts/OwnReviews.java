package org.openvha.register.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openvha.facts.FactSource;
import org.openvha.facts.Individual;
import org.openvha.facts.Review;
import org.openvha.facts.ReviewDecision;
import org.openvha.facts.ReviewScope;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The reviews that were raised here, as facts. No extract makes them known, changes or withdraws them: they are known for as long as the person is, and say what was decided here.
 * For one load. Not thread-safe.
 */
final class OwnReviews {

    static final String PREFIX = "openvha:review:";

    /** One that another review found to be upheld wrongly says REJECTED from the day of that decision on. */
    private static final String SELECT = """
            SELECT q.review, q.individual_id, q.about, q.fact_id, q.raised_on,
                CASE WHEN f.review IS NULL THEN d.decision ELSE 'REJECTED' END AS decision, coalesce(f.decided_on, d.decided_on) AS decided_on
            FROM review_request q LEFT JOIN review_decision d USING (review)
                LEFT JOIN (review_request e JOIN review_decision f ON f.review = e.review AND f.decision = 'UPHELD') ON e.reviewed = q.review
            WHERE q.about IN ('PERSON', 'OFFENCE')
            """;

    private final Map<String, Review> byId = new TreeMap<>();
    private final Set<String> people;
    private final Set<String> known = new HashSet<>();
    private long passedOver;

    OwnReviews(JdbcTemplate database) {
        database.query(SELECT, row -> {
            Optional<String> decision = Optional.ofNullable(row.getString("decision"));
            Review review = new Review(
                    id(row.getLong("review")),
                    row.getString("individual_id"),
                    decision.map(ReviewDecision::valueOf).orElse(ReviewDecision.PENDING),
                    row.getString("about").equals("PERSON") ? ReviewScope.INDIVIDUAL : ReviewScope.OFFENCE,
                    Optional.ofNullable(row.getString("fact_id")),
                    Optional.ofNullable(row.getObject("decided_on", java.time.LocalDate.class)),
                    row.getObject(decision.isPresent() ? "decided_on" : "raised_on", java.time.LocalDate.class));
            byId.put(review.id(), review);
        });
        people = byId.values().stream().map(Review::individualId).collect(Collectors.toSet());
    }

    Optional<Review> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    static String id(long review) {
        return PREFIX + review;
    }

    static boolean named(String id) {
        return id.startsWith(PREFIX);
    }

    /** Takes down which of the people concerned are known from now on. */
    <T> FactSource.Sink<T> watching(FactSource.Sink<T> sink) {
        return fact -> {
            if (fact instanceof Individual individual && people.contains(individual.id())) {
                known.add(individual.id());
            }
            sink.accept(fact);
        };
    }

    /** Reviews that come in, with those raised here in place of any of their ids; in order of id. To be asked when every individual went by. */
    List<Review> with(List<Review> incoming) {
        if (byId.isEmpty() && incoming.stream().noneMatch(review -> named(review.id()))) {
            return incoming;
        }
        List<Review> all = new ArrayList<>(incoming.size() + byId.size());
        for (Review review : incoming) {
            if (!named(review.id())) {
                all.add(review);
            } else if (!review.equals(byId.get(review.id()))) {
                passedOver++;
            }
        }
        byId.values().stream()
                .filter(review -> known.contains(review.individualId()))
                .forEach(all::add);
        all.sort(Comparator.comparing(Review::id));
        return all;
    }

    boolean any() {
        return !byId.isEmpty() || passedOver > 0;
    }

    /** Says so where rows that came in were passed over. */
    List<String> warnings() {
        return passedOver == 0
                ? List.of()
                : List.of(
                        "reviews.csv: " + passedOver + (passedOver == 1 ? " row has" : " rows have")
                                + " the id of a review that is raised and decided here, and say something else; what was decided here stands");
    }
}

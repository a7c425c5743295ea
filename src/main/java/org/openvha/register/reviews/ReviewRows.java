package org.openvha.register.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.assessment.Outcome;
import org.openvha.audit.Actor;
import org.openvha.facts.FactsFile;
import org.openvha.redress.Complaint;
import org.openvha.redress.ReviewAbout;
import org.openvha.redress.ReviewVerdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of reviews. */
final class ReviewRows {

    private static final String SELECT = """
            SELECT review, q.individual_id, q.about, file, fact_id, q.reviewed, q.reason, raised_by, raised_at,
                d.decision, d.reason AS why, correction, decided_by, d.decided_on, decided_at,
                (SELECT outcome FROM removed_on_review r WHERE r.review = q.review ORDER BY removal LIMIT 1) AS outcome,
                (SELECT e.review FROM review_request e JOIN review_decision f USING (review) WHERE e.reviewed = q.review AND f.decision = 'UPHELD') AS ended_by
            FROM review_request q LEFT JOIN review_decision d USING (review)
            """;

    private final JdbcClient sql;

    ReviewRows(DataSource database) {
        this.sql = JdbcClient.create(database);
    }

    Optional<Review> find(long review) {
        return sql.sql(SELECT + "WHERE review = ?")
                .param(review)
                .query(ReviewRows::read)
                .optional();
    }

    List<Review> newestFirst(boolean open, long before, int limit) {
        return sql.sql(SELECT + "WHERE review < ?" + (open ? " AND d.decision IS NULL" : "")
                        + " ORDER BY review DESC LIMIT ?")
                .params(before, limit)
                .query(ReviewRows::read)
                .list();
    }

    List<Review> openFirst(OpenPlace after, int limit) {
        String order = "d.decision IS NOT NULL, CASE WHEN d.decision IS NULL THEN review ELSE -review END";
        return sql.sql(SELECT + "WHERE (" + order + ") > (?, ?) ORDER BY " + order + " LIMIT ?")
                .params(after.decided(), after.decided() ? -after.review() : after.review(), limit)
                .query(ReviewRows::read)
                .list();
    }

    List<Review> raisedBy(String account, long before, int limit) {
        return sql.sql(SELECT + "WHERE raised_by = ? AND review < ? ORDER BY review DESC LIMIT ?")
                .params(account, before, limit)
                .query(ReviewRows::read)
                .list();
    }

    List<Review> ofIndividual(String individual) {
        return sql.sql(SELECT + "WHERE q.individual_id = ? ORDER BY review DESC")
                .param(individual)
                .query(ReviewRows::read)
                .list();
    }

    long add(Complaint complaint, Actor actor, LocalDate day, Instant now) {
        return sql.sql("""
                        INSERT INTO review_request (individual_id, about, file, fact_id, reviewed, reason, raised_by, raised_role, raised_on, raised_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING review
                        """)
                .params(Arrays.asList(
                        complaint.individual(),
                        complaint.about().name(),
                        complaint.file().map(FactsFile::key).orElse(null),
                        complaint.fact().orElse(null),
                        complaint.reviewed().orElse(null),
                        complaint.reason(),
                        actor.name(),
                        actor.role(),
                        day,
                        now.atOffset(ZoneOffset.UTC)))
                .query(Long.class)
                .single();
    }

    /** Whether it stands now; false if somebody else decided before. Waits for whoever decides at the same time. */
    boolean decide(long review, Deciding deciding, Actor actor, LocalDate day, Instant now) {
        return sql.sql("""
                        INSERT INTO review_decision (review, decision, reason, correction, decided_by, decided_role, decided_on, decided_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                        .params(Arrays.asList(
                                review,
                                deciding.verdict().name(),
                                deciding.reason(),
                                deciding.correction().orElse(null),
                                actor.name(),
                                actor.role(),
                                day,
                                now.atOffset(ZoneOffset.UTC)))
                        .update()
                == 1;
    }

    /** Takes the person off the list of a run, or puts them back on it, whichever the outcome says. */
    void remove(Review review, LocalDate day, long run, long load, LocalDate asOf, Optional<Outcome> outcome) {
        sql.sql("""
                        INSERT INTO removed_on_review (review, individual_id, run_id, load_id, about, decided_on, as_of, outcome, from_the_start)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, false)
                        """)
                .params(Arrays.asList(
                        review.id(),
                        review.individual(),
                        run,
                        load,
                        review.about().name(),
                        day,
                        asOf,
                        outcome.map(Enum::name).orElse(null)))
                .update();
    }

    private static Review read(ResultSet row, int number) throws SQLException {
        Optional<FactsFile> file = Optional.ofNullable(row.getString("file")).map(ReviewRows::file);
        return new Review(
                row.getLong("review"),
                row.getString("individual_id"),
                ReviewAbout.valueOf(row.getString("about")),
                file,
                Optional.ofNullable(row.getString("fact_id")),
                Optional.ofNullable(row.getObject("reviewed", Long.class)),
                row.getString("reason"),
                row.getString("raised_by"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getString("decision") == null ? Optional.empty() : Optional.of(decision(row)));
    }

    private static ReviewDecision decision(ResultSet row) throws SQLException {
        return new ReviewDecision(
                ReviewVerdict.valueOf(row.getString("decision")),
                row.getString("why"),
                Optional.ofNullable(row.getObject("correction", Long.class)),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                Optional.ofNullable(row.getObject("ended_by", Long.class)));
    }

    private static FactsFile file(String key) {
        return Arrays.stream(FactsFile.values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

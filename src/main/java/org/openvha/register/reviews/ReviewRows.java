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
            SELECT review, q.individual_id, q.about, file, fact_id, q.reason, raised_by, raised_at,
                d.decision, d.reason AS why, correction, decided_by, d.decided_on, decided_at, outcome
            FROM review_request q LEFT JOIN review_decision d USING (review) LEFT JOIN removed_on_review USING (review)
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

    List<Review> openFirst(long offset, int limit) {
        return sql.sql(
                        SELECT
                                + "ORDER BY d.decision IS NOT NULL, CASE WHEN d.decision IS NULL THEN review ELSE -review END LIMIT ? OFFSET ?")
                .params(limit, offset)
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
                        INSERT INTO review_request (individual_id, about, file, fact_id, reason, raised_by, raised_role, raised_on, raised_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING review
                        """)
                .params(Arrays.asList(
                        complaint.individual(),
                        complaint.about().name(),
                        complaint.file().map(FactsFile::key).orElse(null),
                        complaint.fact().orElse(null),
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

    void remove(Review review, Optional<AssessedAgain> again, long load, LocalDate day) {
        sql.sql("""
                        INSERT INTO removed_on_review (review, individual_id, run_id, load_id, about, decided_on, outcome)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        review.id(),
                        review.individual(),
                        again.map(AssessedAgain::run).orElse(null),
                        load,
                        review.about().name(),
                        day,
                        again.map(found -> found.after().outcome().name()).orElse(null)))
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
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf));
    }

    private static FactsFile file(String key) {
        return Arrays.stream(FactsFile.values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}

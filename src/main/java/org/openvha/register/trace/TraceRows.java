package org.openvha.register.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.register.lists.Removal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads lists by what touched people on them. */
record TraceRows(JdbcClient sql) {

    /** The index gives ranks in order, so that no more of them are unfolded than are asked for. */
    private static final String TOUCHED = """
            SELECT listed.run_id, listed.rank, individual_id, score, bcu, assessment, %s AS of_class, NULL::bigint AS review
            FROM (
                SELECT run_id, last_rank, touched_rank FROM listed_touch CROSS JOIN LATERAL unnest(ranks) AS touched_rank
                WHERE touched = :kind AND id = :id AND (run_id, last_rank) > (:run, :rank) AND (run_id > :run OR touched_rank > :rank)
                    AND run_id BETWEEN :first AND :last AND (run_id + 0) = ANY (:runs)
                ORDER BY run_id, last_rank, touched_rank LIMIT :limit
            ) AS touches
            JOIN listed ON listed.run_id = touches.run_id AND listed.rank = touched_rank
            ORDER BY listed.run_id, listed.rank
            """;

    private static final String NONE = "NULL::text[]";

    private static final String OF_CLASS = """
            ARRAY(SELECT offence_id FROM offence JOIN run ON run.run_id = listed.run_id
                WHERE offence.individual_id = listed.individual_id AND offence_code = :id
                    AND known_from <= load_id AND (known_until IS NULL OR known_until > load_id))""";

    private static final String WHOSE = """
            SELECT run_id, rank, individual_id, score, bcu, assessment, NULL::text[] AS of_class, NULL::bigint AS review
            FROM listed WHERE run_id = ANY (:runs) AND individual_id = ANY (:whose) AND (run_id, rank) > (:run, :rank)
            ORDER BY run_id, rank LIMIT :limit
            """;

    /** People of lists whom a review took off since. */
    private static final String REMOVED = """
            SELECT listed.run_id, rank, listed.individual_id, score, bcu, assessment, NULL::text[] AS of_class, review, load_id, decided_on, as_of
            FROM (
                SELECT r.* FROM %s AND r.run_id = ANY (:runs) AND (:whose::text[] IS NULL OR r.individual_id = ANY (:whose))
            ) AS off
            JOIN listed ON listed.run_id = off.run_id AND listed.individual_id = off.individual_id
            WHERE (listed.run_id, rank) > (:run, :rank) AND (listed.run_id, rank) <= (:lastRun, :lastRank)
            """.replace("%s", Removal.IN_EFFECT);

    /** A person of a list with the explanation. */
    record Found(
            Place place,
            String individual,
            long score,
            Optional<String> bcu,
            byte[] assessment,
            Set<String> ofClass,
            Optional<Removal> removal) {}

    /** Ids of the runs whose lists are kept and in question. */
    List<Long> runs(TraceQuery query) {
        return sql.sql("""
                        SELECT run_id FROM run WHERE state = 'DONE' AND NOT EXISTS (SELECT FROM erasure WHERE what = 'LIST' AND erasure.run_id = run.run_id) AND as_of BETWEEN :from AND :to AND (:run::bigint IS NULL OR run_id = :run)
                        ORDER BY run_id
                        """)
                .param("from", query.from().orElse(LocalDate.of(1, 1, 1)))
                .param("to", query.to().orElse(LocalDate.of(9999, 12, 31)))
                .param("run", query.run().orElse(null), java.sql.Types.BIGINT)
                .query(Long.class)
                .list();
    }

    List<Found> touched(Subject subject, List<Long> runs, Place after, int limit) {
        boolean weight = subject.kind() == Subject.Kind.WEIGHT;
        return sql.sql(String.format(java.util.Locale.ROOT, TOUCHED, weight ? OF_CLASS : NONE))
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("run", after.run())
                .param("rank", after.rank())
                .param("first", runs.get(0))
                .param("last", runs.get(runs.size() - 1))
                .param("runs", runs.toArray(Long[]::new))
                .param("limit", limit)
                .query((row, number) -> found(row))
                .list();
    }

    /** Whose a fact is or was: a correction may have given it to somebody else. */
    List<String> whose(Subject subject) {
        String query = subject.kind() == Subject.Kind.OFFENCE
                ? "SELECT DISTINCT individual_id FROM offence WHERE offence_id = ?"
                : "SELECT DISTINCT individual_id FROM intelligence WHERE report_id = ?";
        return sql.sql(query).param(subject.id()).query(String.class).list();
    }

    List<Found> of(List<String> whose, List<Long> runs, Place after, int limit) {
        return sql.sql(WHOSE)
                .param("runs", runs.toArray(Long[]::new))
                .param("whose", whose.toArray(String[]::new))
                .param("run", after.run())
                .param("rank", after.rank())
                .param("limit", limit)
                .query((row, number) -> found(row))
                .list();
    }

    /**
     * Those of the lists whom a review took off since, by place.
     *
     * @param whose only these people; empty for everybody
     * @param last the last place that is looked at
     */
    SortedMap<Place, Found> removed(List<Long> runs, Optional<List<String>> whose, Place after, Place last) {
        SortedMap<Place, Found> removed = new TreeMap<>();
        sql.sql(REMOVED)
                .param("runs", runs.toArray(Long[]::new))
                .param("whose", whose.map(all -> all.toArray(String[]::new)).orElse(null), java.sql.Types.ARRAY)
                .param("run", after.run())
                .param("rank", after.rank())
                .param("lastRun", last.run())
                .param("lastRank", last.rank())
                .query((row, number) -> found(row))
                .list()
                .forEach(found -> removed.put(found.place(), found));
        return removed;
    }

    private static Found found(ResultSet row) throws SQLException {
        java.sql.Array ofClass = row.getArray("of_class");
        return new Found(
                new Place(row.getLong("run_id"), row.getInt("rank")),
                row.getString("individual_id"),
                row.getLong("score"),
                Optional.ofNullable(row.getString("bcu")),
                row.getBytes("assessment"),
                ofClass == null ? Set.of() : Set.of((String[]) ofClass.getArray()),
                removal(row));
    }

    private static Optional<Removal> removal(ResultSet row) throws SQLException {
        long review = row.getLong("review");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Removal(
                        review,
                        row.getLong("load_id"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("as_of", LocalDate.class)));
    }
}

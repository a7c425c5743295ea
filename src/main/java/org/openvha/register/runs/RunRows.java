package org.openvha.register.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openvha.document.Software;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of runs, and which run's list is in force. */
record RunRows(JdbcClient sql) {

    private static final String RUNS = """
            SELECT run.*, fact_load.facts_digest, list_in_force.in_force_from, list_in_force.in_force_until,
                EXISTS (SELECT FROM erasure WHERE what = 'LIST' AND erasure.run_id = run.run_id) AS list_erased
            FROM run JOIN fact_load USING (load_id) LEFT JOIN list_in_force USING (run_id)
            """;

    Optional<Run> find(long id) {
        return sql.sql(RUNS + "WHERE run_id = :id")
                .param("id", id)
                .query((row, number) -> run(row))
                .optional();
    }

    List<Run> list(long before, int limit) {
        return sql.sql(RUNS + "WHERE run_id < :before ORDER BY run_id DESC LIMIT :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> run(row))
                .list();
    }

    /** The run under way, whoever runs it. */
    Optional<Long> running() {
        return sql.sql("SELECT run_id FROM run WHERE state = 'RUNNING'")
                .query(Long.class)
                .optional();
    }

    long insert(RunPlan plan, Instant now) {
        return sql.sql("""
                        INSERT INTO run (mode, state, rule_set, rule_set_digest, as_of, load_id, software, started_at, rule_set_because)
                        VALUES (:mode, 'RUNNING', :ruleSet, :digest, :asOf, :load, :software, :now, :because) RETURNING run_id
                        """)
                .param("mode", plan.mode().name())
                .param("ruleSet", plan.ruleSet().id())
                .param("digest", plan.ruleSet().digest())
                .param("asOf", plan.asOf())
                .param("load", plan.load().id())
                .param("software", Software.NAME + " " + Software.version())
                .param("now", at(now))
                .param("because", plan.because())
                .query(Long.class)
                .single();
    }

    /** Ends every run that is under way; tells which. */
    List<Long> endAll(RunState state, String problem, Instant now) {
        return sql.sql(
                        "UPDATE run SET state = :state, ended_at = :now, problem = :problem WHERE state = 'RUNNING' RETURNING run_id")
                .param("state", state.name())
                .param("now", at(now))
                .param("problem", problem)
                .query(Long.class)
                .list();
    }

    /** Ends a run that leaves nothing; tells whether it had not ended. */
    boolean end(long id, RunState state, String problem, Instant now) {
        return sql.sql("""
                        UPDATE run SET state = :state, ended_at = :now, problem = :problem
                        WHERE run_id = :id AND state = 'RUNNING'
                        """)
                        .param("state", state.name())
                        .param("now", at(now))
                        .param("problem", problem)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether the run is still to go on; it stays so until the transaction ends. */
    boolean stillRunning(long id) {
        return sql.sql("SELECT run_id FROM run WHERE run_id = :id AND state = 'RUNNING' FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void done(long id, RunCounts counts, String resultDigest, Instant now) {
        sql.sql("""
                        UPDATE run SET state = 'DONE', ended_at = :now, individuals = :individuals, included = :included,
                            removed = :removed, not_included = :notIncluded, incomplete = :incomplete, result_digest = :digest
                        WHERE run_id = :id
                        """)
                .param("now", at(now))
                .param("individuals", counts.individuals())
                .param("included", counts.included())
                .param("removed", counts.removed())
                .param("notIncluded", counts.notIncluded())
                .param("incomplete", counts.incomplete())
                .param("digest", resultDigest)
                .param("id", id)
                .update();
    }

    /** Takes the list in force out of force, and puts that of the run in its place; should the clock have been put back, no list is in force for less than no time. */
    void putInForce(long id, Instant now) {
        OffsetDateTime from = sql.sql("""
                        UPDATE list_in_force SET in_force_until = GREATEST(:now, in_force_from) WHERE in_force_until IS NULL
                        RETURNING in_force_until
                        """)
                .param("now", at(now))
                .query(OffsetDateTime.class)
                .optional()
                .orElse(at(now));
        sql.sql("INSERT INTO list_in_force (run_id, mode, in_force_from) VALUES (:id, 'ASSESSMENT', :from)")
                .param("id", id)
                .param("from", from)
                .update();
    }

    /** The database keeps microseconds. */
    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Run run(ResultSet row) throws SQLException {
        RunState state = RunState.valueOf(row.getString("state"));
        return new Run(
                row.getLong("run_id"),
                RunMode.valueOf(row.getString("mode")),
                state,
                row.getString("rule_set"),
                row.getString("rule_set_digest"),
                row.getObject("as_of", LocalDate.class),
                row.getLong("load_id"),
                row.getString("facts_digest"),
                row.getString("software"),
                instant(row, "started_at").orElseThrow(),
                instant(row, "ended_at"),
                state == RunState.DONE ? Optional.of(counts(row)) : Optional.empty(),
                Optional.ofNullable(row.getString("result_digest")),
                Optional.ofNullable(row.getString("problem")),
                instant(row, "in_force_from"),
                instant(row, "in_force_until"),
                row.getBoolean("list_erased"),
                Optional.ofNullable(row.getString("rule_set_because")));
    }

    private static RunCounts counts(ResultSet row) throws SQLException {
        return new RunCounts(
                row.getLong("individuals"),
                row.getLong("included"),
                row.getLong("removed"),
                row.getLong("not_included"),
                row.getLong("incomplete"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}

package org.openvha.register.runs;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.document.BadInputException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether what a run left, or what it was made from, was erased since, because its time was over. */
record ErasedSince(JdbcClient sql) {

    private static final String LIST =
            "SELECT (erased_at AT TIME ZONE 'UTC')::date FROM erasure WHERE what = 'LIST' AND run_id = ?";

    private static final String PEOPLE =
            "SELECT coalesce(sum(people), 0) FROM erasure WHERE what = 'PEOPLE' AND ? BETWEEN first_load AND last_load";

    /** A sentence; empty if the list is there. */
    Optional<String> list(Run run) {
        return sql.sql(LIST)
                .param(run.id())
                .query(LocalDate.class)
                .optional()
                .map(
                        day -> "The list of run "
                                + run.id() + " was erased on " + day
                                + ", when its three years were over. The run's own row stays, with its digests, and the log certifies what went.");
    }

    /** The same, also of facts that the run was made from. */
    Optional<String> any(Run run) {
        long people = sql.sql(PEOPLE).param(run.load()).query(Long.class).single();
        return list(run)
                .or(
                        () -> people == 0
                                ? Optional.empty()
                                : Optional.of(
                                        "Of the facts that run " + run.id() + " was made from, those of "
                                                + (people == 1 ? "1 person" : people + " people")
                                                + " may have been erased, who are not held any more. The log certifies how many, and never who."));
    }

    /** @throws BadInputException if something was erased */
    void refuse(Run run) {
        any(run).ifPresent(words -> {
            throw new BadInputException(words + " So it cannot be worked out again. Name a later run.");
        });
    }
}

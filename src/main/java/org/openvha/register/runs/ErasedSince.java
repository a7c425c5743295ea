package org.openvha.register.runs;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.document.BadInputException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether what a run left, or what it was made from, was erased since, because its time was over. */
record ErasedSince(JdbcClient sql) {

    private static final String LIST =
            "SELECT (erased_at AT TIME ZONE 'UTC')::date FROM erasure WHERE what = 'LIST' AND run_id = ?";

    private static final String KNOWN =
            "SELECT count(*) FROM individual WHERE known_from <= ? AND (known_until IS NULL OR known_until > ?)";

    /** Of all certificates that may be about people of a load, together; numbers are 0 and null where there is none. */
    private static final String PEOPLE =
            "SELECT coalesce(sum(people), 0) AS people, count(*) AS number, min(erasure) AS first, max(erasure) AS last FROM erasure"
                    + " WHERE what = 'PEOPLE' AND ? BETWEEN first_load AND last_load";

    /** Certificates, with the lowest and the highest of their numbers. */
    private record Certified(long people, long number, long first, long last) {

        String words() {
            String of = number == 1
                    ? "certificate " + first
                    : number + " certificates, the first " + first + " and the last " + last + ",";
            return of + (number == 1 ? " says" : " say") + " how many went, and never who";
        }
    }

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
        return list(run).or(() -> people(run));
    }

    /**
     * A certificate names loads between which somebody of up to 500 people was known, or of everybody whom a restore left out, so a run between them may have all its people still. Only where
     * fewer are known than the run assessed, and no more are missing than went, do certificates explain it; else the run is replayed, and says itself what differs.
     */
    private Optional<String> people(Run run) {
        long assessed = run.counts().map(RunCounts::individuals).orElse(0L);
        long missing = assessed
                - sql.sql(KNOWN)
                        .params(run.load(), run.load())
                        .query(Long.class)
                        .single();
        if (missing <= 0) {
            return Optional.empty();
        }
        Certified certified =
                sql.sql(PEOPLE).param(run.load()).query(Certified.class).single();
        return certified.people() < missing
                ? Optional.empty()
                : Optional.of("Of the facts that run " + run.id() + " was made from, those of "
                        + (missing == 1 ? "1 person" : missing + " people")
                        + " were erased, who are not held any more: " + certified.words() + ".");
    }

    /** @throws BadInputException if something was erased */
    void refuse(Run run) {
        any(run).ifPresent(words -> {
            throw new BadInputException(words + " So it cannot be worked out again. Name a later run.");
        });
    }
}

package org.openvha.register.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvha.register.keys.KeyNames;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which keys go with what is erased. The database chooses what goes and tells no names, so what is due is read before, and what of it is not there any more after, in the same transaction;
 * if that is not as much as was certified, nothing may be kept of it.
 */
record GoingKeys(JdbcClient sql) {

    /** A personal part of the log. */
    private record Part(long entry, LocalDate day, String individual) {

        String key() {
            return KeyNames.log(day, Optional.ofNullable(individual));
        }
    }

    /** What may go, read before. */
    interface Candidates {
        /** Names of the keys of what has gone. */
        Set<String> gone(Certificate certificate);
    }

    /** Keeps others from erasing at the same time, until the transaction ends. */
    void alone() {
        sql.sql("SELECT pg_advisory_xact_lock(5724186650956284168)").query(row -> {});
    }

    Candidates list(long run) {
        return certificate -> Set.of(KeyNames.list(run));
    }

    Candidates people(LocalDate asOf) {
        List<String> due = sql.sql("SELECT individual FROM people_due(?)")
                .param(asOf)
                .query(String.class)
                .list();
        return certificate -> {
            List<String> gone = sql.sql(
                            "SELECT due FROM unnest(?::text[]) AS due WHERE NOT EXISTS (SELECT FROM individual WHERE individual_id = due)")
                    .param(due.toArray(String[]::new))
                    .query(String.class)
                    .list();
            refuseUnless(gone.size() == certificate.people());
            return gone.stream().map(KeyNames::person).collect(Collectors.toSet());
        };
    }

    /** Parts of one day about one person are over at once, so what is left of them for a later certificate loses its key with the first. */
    Candidates parts(LocalDate asOf) {
        List<Part> due = sql.sql("""
                        SELECT entry, (happened_at AT TIME ZONE 'UTC')::date AS day, individual_id AS individual
                        FROM parts_due(?) JOIN audit_entry ON entry_id = entry JOIN audit_person USING (entry_id)
                        """).param(asOf).query(Part.class).list();
        return certificate -> {
            Set<Long> kept = Set.copyOf(sql.sql("SELECT entry_id FROM audit_person WHERE entry_id = ANY (?)")
                    .param(due.stream().map(Part::entry).toArray(Long[]::new))
                    .query(Long.class)
                    .list());
            List<Part> gone =
                    due.stream().filter(part -> !kept.contains(part.entry())).toList();
            refuseUnless(gone.size() == certificate.rows());
            return gone.stream().map(Part::key).collect(Collectors.toSet());
        };
    }

    private static void refuseUnless(boolean asManyAsCertified) {
        if (!asManyAsCertified) {
            throw new IllegalStateException(
                    "Something else became due while this was erased, and its keys are not known; nothing of this was erased");
        }
    }
}

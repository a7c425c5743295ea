package org.openvha.register.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** A refused row, and whom it names if that could be read. */
    private record Refused(long load, String file, long line, String individual) {

        String key() {
            return KeyNames.refused(load, file, line);
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
        List<Refused> rows = refusedRows("WHERE individual_id = ANY (?::text[])", (Object) due.toArray(String[]::new));
        return certificate -> {
            List<String> gone = sql.sql(
                            "SELECT due FROM unnest(?::text[]) AS due WHERE NOT EXISTS (SELECT FROM individual WHERE individual_id = due)")
                    .param(due.toArray(String[]::new))
                    .query(String.class)
                    .list();
            refuseUnless(gone.size() == certificate.people());
            Set<String> people = Set.copyOf(gone);
            return Stream.concat(
                            gone.stream().map(KeyNames::person),
                            rows.stream()
                                    .filter(row -> people.contains(row.individual()))
                                    .map(Refused::key))
                    .collect(Collectors.toSet());
        };
    }

    Candidates refused(LocalDate asOf) {
        List<Refused> due = refusedRows("JOIN refused_due(?) USING (load_id, file, line)", asOf);
        return certificate -> {
            Set<Refused> kept = Set.copyOf(refusedRows(
                    "JOIN unnest(?::bigint[], ?::text[], ?::bigint[]) AS due (load_id, file, line) USING (load_id, file, line)",
                    due.stream().map(Refused::load).toArray(Long[]::new),
                    due.stream().map(Refused::file).toArray(String[]::new),
                    due.stream().map(Refused::line).toArray(Long[]::new)));
            List<Refused> gone = due.stream().filter(row -> !kept.contains(row)).toList();
            refuseUnless(gone.size() == certificate.rows());
            return gone.stream().map(Refused::key).collect(Collectors.toSet());
        };
    }

    private List<Refused> refusedRows(String which, Object... parameters) {
        return sql.sql("SELECT load_id AS load, file, line, individual_id AS individual FROM refused_row " + which)
                .params(parameters)
                .query(Refused.class)
                .list();
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

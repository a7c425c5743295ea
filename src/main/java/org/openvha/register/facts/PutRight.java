package org.openvha.register.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.openvha.facts.FactsFile;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds the load that put a fact right, whether an extract or a correction. Thread-safe. */
record PutRight(JdbcTemplate database, LoadsTable loads) {

    /** @param said everything that it said, demographics too; only ever held against another version */
    private record Version(long from, Optional<Long> until, String individual, String said) {

        boolean knownAfter(long load) {
            return from <= load && until.filter(end -> end <= load).isEmpty();
        }
    }

    /**
     * The load since which a fact says what it says now, or is known no more; empty if that is what it said in question.
     *
     * @param individual about whom it was then
     * @param used in question is what was known after this load, if there is one
     * @param since in question, too, is what was known at this time
     */
    Optional<Load> find(FactsFile file, String id, String individual, OptionalLong used, Instant since) {
        List<Version> versions = versions(file, id);
        Optional<String> now = versions.stream()
                .filter(version -> version.until().isEmpty())
                .map(Version::said)
                .findFirst();
        Optional<Version> then = knownAt(versions, since);
        boolean changed = versions.stream()
                .filter(version -> version.until().isPresent()
                        && version.individual().equals(individual)
                        && !now.equals(Optional.of(version.said())))
                .anyMatch(version ->
                        used.isPresent() && version.knownAfter(used.getAsLong()) || then.equals(Optional.of(version)));
        return changed ? loads.load(lastChange(versions)) : Optional.empty();
    }

    /** The first that ended since. */
    private Optional<Version> knownAt(List<Version> versions, Instant since) {
        return versions.stream()
                .filter(version -> version.until()
                        .flatMap(loads::load)
                        .filter(load -> !load.loadedAt().isBefore(since))
                        .isPresent())
                .findFirst();
    }

    private static long lastChange(List<Version> versions) {
        return versions.stream()
                .flatMapToLong(
                        version -> LongStream.of(version.from(), version.until().orElse(0L)))
                .max()
                .orElseThrow();
    }

    private List<Version> versions(FactsFile file, String id) {
        FactTable<?> table = FactTables.of(file);
        String said = String.join(", ", table.columns());
        return database.query(
                "SELECT known_from, known_until, individual_id, jsonb_build_array(" + said + ")::text FROM "
                        + table.name() + " WHERE " + table.idColumn() + " = ? ORDER BY known_from",
                (row, number) -> new Version(
                        row.getLong(1),
                        Optional.ofNullable(row.getObject(2, Long.class)),
                        row.getString(3),
                        row.getString(4)),
                id);
    }
}

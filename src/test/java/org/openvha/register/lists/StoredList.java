package org.openvha.register.lists;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.AssessmentJson;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Flag;
import org.openvha.assessment.Outcome;
import org.openvha.assessment.ShippedRules;
import org.openvha.facts.Ages;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.RandomCaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A list in the database and the same in memory, of real assessments; written by plain SQL, so that reading is tested without the code that writes lists.
 *
 * @param people in order of rank
 */
record StoredList(long run, List<Listed> people) {

    static final LocalDate AS_OF = ShippedRules.AS_OF;

    /** One person in memory, from what the engine said. */
    record Listed(CaseFile file, Assessment assessment) {

        int age() {
            return Ages.on(file.individual().dateOfBirth(), AS_OF);
        }

        List<String> flags() {
            return assessment.flags().stream().map(Flag::rule).toList();
        }

        Map<String, Long> pointsByCrimeType() {
            return assessment.contributions().stream()
                    .filter(contribution -> contribution.offence().isPresent())
                    .collect(Collectors.groupingBy(
                            contribution -> contribution.offence().orElseThrow().crimeType(),
                            Collectors.summingLong(contribution -> contribution.points())));
        }

        String json() {
            return new String(AssessmentJson.line(assessment), StandardCharsets.UTF_8).stripTrailing();
        }
    }

    /** The list of that many random people, of whom only some are on it; a simulation, since it is put in force by nobody. */
    static StoredList of(DataSource database, int people, long seed) {
        List<CaseFile> files = RandomCaseFiles.people(people, seed, AS_OF);
        List<Assessment> assessments = new Assessor(ShippedRules.VHA_2024, AS_OF).assess(files);
        List<Listed> listed = IntStream.range(0, files.size())
                .mapToObj(i -> new Listed(files.get(i), assessments.get(i)))
                .filter(person -> person.assessment().outcome() == Outcome.INCLUDED)
                .sorted(Comparator.comparingLong(
                                (Listed person) -> -person.assessment().score())
                        .thenComparing(person -> person.assessment().individual()))
                .toList();
        return new StoredList(write(database, listed), listed);
    }

    private static long write(DataSource database, List<Listed> listed) {
        JdbcClient sql = JdbcClient.create(database);
        sql.sql("""
                        INSERT INTO fact_load VALUES (1, '2024-02-01T00:00:00Z', 'EXTRACT', true, 'sha256:1', 'sha256:2', '{}')
                        ON CONFLICT DO NOTHING
                        """).update();
        long run = sql.sql("""
                        INSERT INTO run (mode, state, rule_set, rule_set_digest, as_of, load_id, software, started_at)
                        VALUES ('SIMULATION', 'RUNNING', 'vha-2024.01', 'sha256:3', ?, 1, 'OpenVHA', '2024-02-01T00:00:00Z') RETURNING run_id
                        """).param(AS_OF).query(Long.class).single();
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            try {
                writePeople(DataSourceUtils.getConnection(database), run, listed);
                writePoints(DataSourceUtils.getConnection(database), run, listed);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            sql.sql("""
                        UPDATE run SET state = 'DONE', ended_at = started_at, individuals = ?, included = ?, removed = 0, not_included = 0,
                            incomplete = 0, result_digest = 'sha256:4' WHERE run_id = ?
                        """).params(listed.size(), listed.size(), run).update();
        });
        return run;
    }

    private static void writePeople(Connection connection, long run, List<Listed> listed) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO listed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)")) {
            for (int i = 0; i < listed.size(); i++) {
                Listed person = listed.get(i);
                Array flags = connection.createArrayOf("text", person.flags().toArray());
                List<Object> values = new ArrayList<>(List.of(
                        run,
                        i + 1,
                        person.assessment().individual(),
                        person.assessment().score()));
                values.add(person.file().individual().borough().label());
                values.add(person.file()
                        .individual()
                        .borough()
                        .bcu()
                        .map(Enum::name)
                        .orElse(null));
                values.addAll(
                        List.of(person.age(), person.age() < 18, person.file().incomplete(), flags, person.json()));
                add(insert, values);
            }
            insert.executeBatch();
        }
    }

    private static void writePoints(Connection connection, long run, List<Listed> listed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO listed_points VALUES (?, ?, ?, ?)")) {
            for (Listed person : listed) {
                for (Map.Entry<String, Long> points : person.pointsByCrimeType().entrySet()) {
                    add(
                            insert,
                            List.of(run, points.getKey(), person.assessment().individual(), points.getValue()));
                }
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, values.get(i));
        }
        insert.addBatch();
    }
}

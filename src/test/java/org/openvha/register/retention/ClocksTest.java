package org.openvha.register.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.audit.Event;
import org.openvha.audit.Operation;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A wrong clock of the software erases nothing early, since nothing is written down by it. */
class ClocksTest {

    private static final String REFUSED = "is more than an hour from the clock of the database";

    @TempDir
    private Path folder;

    private final DataSource database = TestDatabase.ofNow();

    @ParameterizedTest
    @ValueSource(longs = {-60 * 24 * 365 * 3, -61, 61})
    void nothing_is_loaded_assessed_or_logged_by_a_clock_that_is_wrong(long minutes) throws Exception {
        try (Register right = register(0);
                Register wrong = register(minutes)) {
            Facts facts = facts();
            assertThatThrownBy(() -> wrong.facts().load(facts, true, rows -> {}))
                    .hasStackTraceContaining(REFUSED);
            right.facts().load(facts, true, rows -> {});
            assertThatThrownBy(() -> assess(wrong)).hasStackTraceContaining(REFUSED);
            assertThat(assess(right)).isPositive();
            assertThatThrownBy(() -> wrong.journal().write(Event.done(Operation.CONSULTATION, "trace")))
                    .hasStackTraceContaining(REFUSED);
            assertThatThrownBy(() -> sql().sql(
                                    "UPDATE list_in_force SET in_force_until = in_force_from + interval '2 hours'")
                            .update())
                    .hasStackTraceContaining(REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-59, 59})
    void a_clock_that_is_a_little_wrong_will_do(long minutes) throws Exception {
        try (Register register = register(minutes)) {
            register.facts().load(facts(), true, rows -> {});
            assertThat(assess(register)).isPositive();
        }
    }

    @Test
    void every_time_that_retention_is_reckoned_from_is_held_to_the_clock_of_the_database() {
        assertThat(sql().sql(
                                "SELECT relname || substr(tgname, 13) FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE tgname LIKE 'by_the_clock_%' ORDER BY 1")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "access_decision_decided_at",
                        "access_request_recorded_at",
                        "audit_entry_happened_at",
                        "disclosure_recorded_at",
                        "fact_load_loaded_at",
                        "list_in_force_in_force_from",
                        "list_in_force_in_force_until",
                        "recipient_told_told_at",
                        "review_decision_decided_at",
                        "review_request_raised_at",
                        "run_ended_at");
    }

    private Register register(long minutes) {
        return Register.over(
                database,
                Path.of("rules"),
                Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes)),
                1,
                Tester.ACTORS);
    }

    private static long assess(Register register) {
        return register.runs()
                .execute(new RunRequest(RunMode.ASSESSMENT, Optional.empty(), LocalDate.of(2022, 2, 1)), progress -> {})
                .id();
    }

    private Facts facts() throws Exception {
        FactsWriter.write(RandomCaseFiles.people(20, 5, LocalDate.of(2022, 2, 1)), folder);
        return FactsFolder.read(folder, rows -> {});
    }

    private JdbcClient sql() {
        return JdbcClient.create(database);
    }
}

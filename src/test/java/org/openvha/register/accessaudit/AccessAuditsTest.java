package org.openvha.register.accessaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.access.Account;
import org.openvha.access.Role;
import org.openvha.audit.Actor;
import org.openvha.audit.Event;
import org.openvha.audit.LogKey;
import org.openvha.audit.Operation;
import org.openvha.audit.access.AccessAudit;
import org.openvha.audit.access.Judged;
import org.openvha.audit.access.Pattern;
import org.openvha.facts.ActivityKind;
import org.openvha.facts.Bcu;
import org.openvha.facts.Borough;
import org.openvha.facts.CaseFile;
import org.openvha.facts.FactsFolder;
import org.openvha.facts.Individual;
import org.openvha.fixtures.CaseFileBuilder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.accounts.Accounts;
import org.openvha.register.facts.FactStore;
import org.openvha.register.journal.DatabaseJournal;
import org.openvha.register.journal.KeptLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An audit drawn up from a log, facts and accounts as the software writes them. */
class AccessAuditsTest {

    private static final Instant DAY = Instant.parse("2024-01-10T12:00:00Z");
    private static final Actor ANALYST = new Actor("analyst", "ANALYST", "web");
    private static final Actor OFFICER = new Actor("officer", "BCU_OFFICER", "web");

    @TempDir
    private Path temporary;

    @Test
    void the_log_the_facts_and_the_accounts_come_together() throws Exception {
        DataSource database = TestDatabase.fresh();
        Clock clock = Clock.fixed(DAY, ZoneOffset.UTC);
        DatabaseJournal journal = new DatabaseJournal(database, clock, () -> OFFICER);
        FactsWriter.write(
                List.of(
                        CaseFileBuilder.of(new Individual("N1", LocalDate.parse("1990-01-01"), Borough.CAMDEN))
                                .build(),
                        CaseFileBuilder.of(new Individual("N2", LocalDate.parse("1990-01-01"), Borough.BARNET))
                                .build()),
                Files.createDirectories(temporary.resolve("facts")));
        new FactStore(database, clock, Tester.journal(database, clock))
                .load(FactsFolder.read(temporary.resolve("facts"), rows -> {}), true, rows -> {});
        new Accounts(database, clock, Tester.ACTORS, journal)
                .add(Account.named("officer", Role.BCU_OFFICER, Optional.of(Bcu.CN), Optional.empty()));
        for (String person : List.of("N1", "N2")) {
            journal.write(Event.done(Operation.CONSULTATION, "read-assessment")
                    .about(person)
                    .because("Tasking meeting"));
        }
        journal.write(Event.refused(Operation.ACCESS, "other-bcu").about("N2"));
        journal.write(Event.done(Operation.COLLECTION, "raise-review").about("N1"));
        AccessAudits audits = new AccessAudits(database, journal);

        AccessAudit audit = audits.of(
                YearMonth.of(2024, 1),
                ZoneId.of("Europe/London"),
                Instant.parse("2024-03-01T09:00:00Z"),
                Optional.empty());

        assertThat(audit.patterns())
                .extracting(Pattern::kind)
                .containsExactly(Pattern.Kind.REFUSED_OTHER_BCU, Pattern.Kind.READ_OTHER_BCU);
        assertThat(audit.entries())
                .extracting(Judged::followed)
                .containsExactly(Judged.Followed.YES, Judged.Followed.NO, Judged.Followed.NOT_ASKED);
        assertThat(JdbcClient.create(database)
                        .sql(
                                "SELECT details FROM audit_entry WHERE operation = 'CONSULTATION' AND action = 'audit-access'")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"entries\":\"3\",\"month\":\"2024-01\",\"patterns\":\"2\"}");
        assertThat(audits.of(YearMonth.of(2024, 2), ZoneOffset.UTC, DAY, Optional.empty())
                        .users())
                .isEmpty();
    }

    @Test
    void what_was_refused_under_any_operation_and_exports_of_the_log_are_in_it() {
        DataSource database = TestDatabase.fresh();
        DatabaseJournal journal = new DatabaseJournal(database, Clock.fixed(DAY, ZoneOffset.UTC), () -> OFFICER);
        for (Operation operation : Operation.values()) {
            journal.write(Event.refused(operation, "refused-" + operation.name().toLowerCase(Locale.ROOT)));
        }
        journal.write(Event.done(Operation.ADMINISTRATION, "export-log")
                .with("people", "included")
                .with("parts", 900));
        journal.write(Event.done(Operation.ADMINISTRATION, "verify-log"));

        AccessAudit audit = audit(database, journal);

        assertThat(audit.users().get(0).refused()).isEqualTo(Operation.values().length);
        assertThat(audit.entries()).hasSize(Operation.values().length + 1);
        assertThat(audit.patterns()).extracting(Pattern::kind).containsExactly(Pattern.Kind.AT_ONCE);
    }

    @Test
    void an_entry_that_stands_after_one_of_more_than_an_hour_later_is_marked() {
        DataSource database = TestDatabase.fresh();
        Clock noon = Clock.fixed(DAY, ZoneOffset.UTC);
        Clock morning = Clock.fixed(DAY.minusSeconds(3601), ZoneOffset.UTC);
        DatabaseJournal journal = new DatabaseJournal(database, noon, () -> ANALYST);
        KeptLog log = new KeptLog(database, noon, LogKey.generate());
        journal.write(Event.refused(Operation.ACCESS, "not-permitted"));
        new DatabaseJournal(database, morning, () -> OFFICER).write(Event.refused(Operation.ACCESS, "not-permitted"));
        journal.write(Event.refused(Operation.ACCESS, "not-permitted"));
        assertThat(audit(database, journal).entries())
                .as("not in the chain yet")
                .noneMatch(entry -> entry.access().early());
        log.sealing().seal();
        assertThat(audit(database, journal).entries())
                .filteredOn(entry -> entry.access().early())
                .singleElement()
                .satisfies(entry -> assertThat(entry.access().user().name()).isEqualTo("officer"));
    }

    @Test
    void what_was_done_counts_when_the_person_has_left_the_facts_since_or_an_access_case_was_refused()
            throws Exception {
        DataSource database = TestDatabase.fresh();
        Clock clock = Clock.fixed(DAY, ZoneOffset.UTC);
        DatabaseJournal journal = new DatabaseJournal(database, clock, () -> ANALYST);
        FactStore facts = new FactStore(database, clock, Tester.journal(database, clock));
        load(
                facts,
                "visited",
                person("N1")
                        .activity("V1", ActivityKind.values()[0], "2024-01-10")
                        .build(),
                person("N2").build());
        for (String read : List.of("N1", "N2", "N3")) {
            journal.write(Event.done(Operation.CONSULTATION, "read-assessment").about(read));
        }
        load(facts, "left", person("N2").build());
        journal.write(Event.done(Operation.ADMINISTRATION, "decide-access-request")
                .about("N2")
                .with("decision", "REFUSED"));
        assertThat(JdbcClient.create(database)
                        .sql("SELECT count(*) FROM activity WHERE known_until IS NULL")
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(audit(database, journal).entries())
                .extracting(Judged::followed)
                .containsExactly(Judged.Followed.YES, Judged.Followed.YES, Judged.Followed.NO);
    }

    private static AccessAudit audit(DataSource database, DatabaseJournal journal) {
        return new AccessAudits(database, journal)
                .of(
                        YearMonth.of(2024, 1),
                        ZoneId.of("Europe/London"),
                        Instant.parse("2024-03-01T09:00:00Z"),
                        Optional.empty());
    }

    private void load(FactStore facts, String name, CaseFile... people) throws Exception {
        Path folder = Files.createDirectories(temporary.resolve(name));
        FactsWriter.write(List.of(people), folder);
        facts.load(FactsFolder.read(folder, rows -> {}), true, rows -> {});
    }

    private static CaseFileBuilder person(String id) {
        return CaseFileBuilder.of(new Individual(id, LocalDate.parse("1990-01-01"), Borough.CAMDEN));
    }
}

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
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.access.Account;
import org.openvha.access.Role;
import org.openvha.audit.Actor;
import org.openvha.audit.Event;
import org.openvha.audit.Operation;
import org.openvha.audit.access.AccessAudit;
import org.openvha.audit.access.Judged;
import org.openvha.audit.access.Pattern;
import org.openvha.facts.Bcu;
import org.openvha.facts.Borough;
import org.openvha.facts.FactsFolder;
import org.openvha.facts.Individual;
import org.openvha.fixtures.CaseFileBuilder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.accounts.Accounts;
import org.openvha.register.facts.FactStore;
import org.openvha.register.journal.DatabaseJournal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An audit drawn up from a log, facts and accounts as the software writes them. */
class AccessAuditsTest {

    private static final Instant DAY = Instant.parse("2024-01-10T12:00:00Z");
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
}

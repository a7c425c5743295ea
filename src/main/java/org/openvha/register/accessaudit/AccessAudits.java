package org.openvha.register.accessaudit;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;
import org.openvha.audit.access.Access;
import org.openvha.audit.access.AccessAudit;
import org.openvha.audit.access.Deed;
import org.openvha.audit.access.Thresholds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Draws up access audits; each is itself a consultation, and logged before anything of it is told. */
public record AccessAudits(DataSource database, Journal journal) {

    /** @param reason why, beyond that it is an audit */
    public AccessAudit of(YearMonth month, ZoneId zone, Instant now, Optional<String> reason) {
        Instant from = AccessAudit.from(month, zone);
        Instant until = AccessAudit.from(month.plusMonths(1), zone);
        TransactionTemplate asOfOneMoment = new TransactionTemplate(new JdbcTransactionManager(database));
        asOfOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        AccessAudit audit = asOfOneMoment.execute(status -> {
            AccessRows rows = new AccessRows(JdbcClient.create(database));
            List<Access> accesses = rows.accesses(from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC));
            List<Deed> deeds = rows.deeds(
                    accesses.stream()
                            .flatMap(access -> access.individual().stream())
                            .distinct()
                            .toList(),
                    from.atOffset(ZoneOffset.UTC),
                    zone);
            return AccessAudit.of(month, zone, now, Thresholds.STANDARD, accesses, deeds);
        });
        journal.write(Event.done(Operation.CONSULTATION, "audit-access")
                .because(reason)
                .with("month", month)
                .with("entries", audit.entries().size())
                .with("patterns", audit.patterns().size()));
        return audit;
    }
}

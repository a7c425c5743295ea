package org.openvha.register.rulesets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.openvha.document.BadInputException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When something is decided: by the software's clock, which the database does not believe if it is far from its own or goes back. */
record DecisionClock(JdbcClient sql, Clock clock) {

    private static final Duration BELIEVED = Duration.ofHours(1);

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /**
     * Now, to the microsecond as the database keeps it.
     *
     * @throws BadInputException if the database would refuse a decision of that time
     */
    Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!isFree()) {
            Instant databases = instant("SELECT clock_timestamp()");
            if (Duration.between(now, databases).abs().compareTo(BELIEVED) > 0) {
                throw new BadInputException("The clock of this machine says " + now + ", and that of the database "
                        + databases + ". Set them right, so that it is certain when it was decided.");
            }
        }
        Instant last =
                instant("SELECT coalesce(max(decided_at), 'epoch') FROM rule_set_decision WHERE decision <> 'SHIPPED'");
        if (now.isBefore(last)) {
            throw new BadInputException("The clock of this machine says " + now + ", and the last decision was made at "
                    + last + ". Set the clock right, or wait until then.");
        }
        return now;
    }

    /** Only the owner of the database can have said so; see the migration. */
    private boolean isFree() {
        return sql.sql("""
                        SELECT EXISTS (SELECT FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
                        WHERE d.datname = current_database() AND s.setrole = 0 AND 'openvha.decision_clock=free' = ANY (s.setconfig))
                        """).query(Boolean.class).single();
    }

    private Instant instant(String query) {
        return sql.sql(query).query(OffsetDateTime.class).single().toInstant();
    }
}

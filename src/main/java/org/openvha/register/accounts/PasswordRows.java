package org.openvha.register.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.openvha.access.SignInDelay;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code account_password} and {@code account_attempt}. */
record PasswordRows(JdbcClient sql) {

    /** A hash and which of the account's passwords it is of. */
    record Hash(String hash, long version) {}

    Optional<Hash> find(String name) {
        return sql.sql("SELECT hash, version FROM account_password WHERE name = ?")
                .param(name)
                .query((row, number) -> new Hash(row.getString(1), row.getLong(2)))
                .optional();
    }

    void set(String name, String hash, boolean temporary, Instant at) {
        sql.sql("""
                        INSERT INTO account_password (name, hash, temporary, version, set_at) VALUES (:name, :hash, :temporary, 1, :at)
                        ON CONFLICT (name) DO UPDATE SET hash = :hash, temporary = :temporary, version = account_password.version + 1, set_at = :at
                        """)
                .param("name", name)
                .param("hash", hash)
                .param("temporary", temporary)
                .param("at", time(at))
                .update();
        forgetAttempts(name);
    }

    /**
     * Counts an attempt before it is checked, so that many at once are not free. Within a transaction.
     *
     * @return false, without counting, while the account takes no password
     */
    boolean attempt(String name, Instant now) {
        sql.sql("INSERT INTO account_attempt (name, wrong) VALUES (?, 0) ON CONFLICT DO NOTHING")
                .param(name)
                .update();
        Attempts before = sql.sql("SELECT wrong, locked_until FROM account_attempt WHERE name = ? FOR UPDATE")
                .param(name)
                .query((row, number) -> new Attempts(
                        row.getInt(1),
                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
        if (before.lockedUntil().filter(now::isBefore).isPresent()) {
            return false;
        }
        int wrong = before.wrong() + 1;
        sql.sql("UPDATE account_attempt SET wrong = ?, locked_until = ? WHERE name = ?")
                .params(wrong, time(now.plus(SignInDelay.after(wrong))), name)
                .update();
        return true;
    }

    void forgetAttempts(String name) {
        sql.sql("DELETE FROM account_attempt WHERE name = ?").param(name).update();
    }

    private record Attempts(int wrong, Optional<Instant> lockedUntil) {}

    private static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}

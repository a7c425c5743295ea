package org.openvha.register.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code account_password}. */
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
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}

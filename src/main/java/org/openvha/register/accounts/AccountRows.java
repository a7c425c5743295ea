package org.openvha.register.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openvha.access.Account;
import org.openvha.access.Authorisation;
import org.openvha.access.Role;
import org.openvha.access.Training;
import org.openvha.facts.Bcu;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code account_change}, of which the last row of an account is what it is. */
record AccountRows(JdbcClient sql) {

    private static final String LAST =
            "SELECT a.*, p.version AS password_version, p.temporary FROM account_change a LEFT JOIN account_password p USING (name)";

    Optional<KnownAccount> find(String name) {
        return sql.sql(LAST + " WHERE a.name = ? ORDER BY a.version DESC LIMIT 1")
                .param(name)
                .query((row, number) -> known(row))
                .optional();
    }

    Optional<String> named(String subject) {
        return sql.sql("SELECT name FROM account_change WHERE version = 1 AND subject = ?")
                .param(subject)
                .query(String.class)
                .optional();
    }

    List<KnownAccount> all() {
        return sql.sql(
                        LAST
                                + " WHERE a.version = (SELECT max(version) FROM account_change o WHERE o.name = a.name) ORDER BY a.name")
                .query((row, number) -> known(row))
                .list();
    }

    void insert(Account account, AccountChange change, String by, Instant at) {
        sql.sql("""
                        INSERT INTO account_change (name, version, change, changed_at, changed_by, role, bcu, subject, training_course, training_until,
                            authorisation_grade, authorisation_by, authorisation_until, lock_reason)
                        VALUES (:name, :version, :change, :at, :by, :role, :bcu, :subject, :course, :trained, :grade, :authorisedBy, :authorised, :lock)
                        """)
                .param("name", account.name())
                .param("version", account.version())
                .param("change", change.name())
                .param("at", at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("role", account.role().name())
                .param("bcu", account.bcu().map(Bcu::name).orElse(null))
                .param("subject", account.subject().orElse(null))
                .param("course", account.training().map(Training::course).orElse(null))
                .param("trained", account.training().map(Training::until).orElse(null))
                .param(
                        "grade",
                        account.authorisation().map(Authorisation::grade).orElse(null))
                .param(
                        "authorisedBy",
                        account.authorisation().map(Authorisation::by).orElse(null))
                .param(
                        "authorised",
                        account.authorisation().map(Authorisation::until).orElse(null))
                .param("lock", account.lock().orElse(null))
                .update();
    }

    private static KnownAccount known(ResultSet row) throws SQLException {
        Account account = new Account(
                row.getString("name"),
                row.getInt("version"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("bcu")).map(Bcu::valueOf),
                Optional.ofNullable(row.getString("subject")),
                training(row),
                authorisation(row),
                Optional.ofNullable(row.getString("lock_reason")));
        return new KnownAccount(account, password(row));
    }

    private static Optional<Training> training(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("training_until", LocalDate.class);
        return until == null ? Optional.empty() : Optional.of(new Training(row.getString("training_course"), until));
    }

    private static Optional<Authorisation> authorisation(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("authorisation_until", LocalDate.class);
        return until == null
                ? Optional.empty()
                : Optional.of(new Authorisation(
                        row.getString("authorisation_grade"), row.getString("authorisation_by"), until));
    }

    private static Optional<KnownAccount.PasswordState> password(ResultSet row) throws SQLException {
        Long version = row.getObject("password_version", Long.class);
        return version == null
                ? Optional.empty()
                : Optional.of(new KnownAccount.PasswordState(version, row.getBoolean("temporary")));
    }
}

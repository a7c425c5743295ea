package org.openvha.register.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openvha.access.ClientAddress;
import org.openvha.access.SignInDelay;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables {@code account_attempt} and {@code account_address}. An address from which an account was used lately has a count of its own for that account, so that wrong passwords from elsewhere keep nobody out who comes as
 * usual; all other addresses share one for the account, and each has one for all accounts. Those that an address is known for count for it
 * as well, apart from the others and against a larger number: who sits there could else try a few passwords on each of them without end.
 */
record AttemptRows(JdbcClient sql) {

    private static final Duration ADDRESS_KNOWN = Duration.ofDays(30);
    private static final Duration WRONG_REMEMBERED = Duration.ofDays(1);

    /** Stands for every account, or for every address that is not known of the account. */
    private static final String ANY = "";

    /** Sets what an address counts for accounts that it is known for apart from what it counts for others. */
    private static final String KNOWN = " (known)";

    private record Counter(String name, String address, SignInDelay delay) {}

    private record Standing(int wrong, Optional<Instant> lockedUntil) {

        boolean waits(Instant now) {
            return lockedUntil.filter(now::isBefore).isPresent();
        }
    }

    /** What becomes of an attempt before anybody looks at its password. */
    enum Attempt {
        /** It is looked at. */
        COUNTED,
        /** The address takes none; whoever sends it knows that, and for whatever name it is: no hash need hide it. */
        ADDRESS_WAITS,
        /** The account alone takes none, which must look as if its password had been looked at. */
        ACCOUNT_WAITS
    }

    /**
     * Counts an attempt before it is checked, so that many at once are not free. Within a transaction.
     *
     * @param name of the account; empty if there is none of that name
     * @return counts only what is {@link Attempt#COUNTED}
     */
    Attempt count(Optional<String> name, ClientAddress from, Instant now) {
        List<Counter> counters = counters(name, from, now);
        List<Standing> before =
                counters.stream().map(counter -> locked(counter, now)).toList();
        for (int place = 0; place < counters.size(); place++) {
            if (before.get(place).waits(now)) {
                return counters.get(place).name().equals(ANY) ? Attempt.ADDRESS_WAITS : Attempt.ACCOUNT_WAITS;
            }
        }
        for (int place = 0; place < counters.size(); place++) {
            Counter counter = counters.get(place);
            int wrong = before.get(place).wrong() + 1;
            sql.sql(
                            "UPDATE account_attempt SET wrong = ?, locked_until = ?, last_at = ? WHERE name = ? AND address = ?")
                    .params(
                            wrong,
                            time(now.plus(counter.delay().after(wrong))),
                            time(now),
                            counter.name(),
                            counter.address())
                    .update();
        }
        return Attempt.COUNTED;
    }

    /** An attempt was right: the account's count begins anew, and the address is as if it had not been. Within a transaction. */
    void wasRight(String name, ClientAddress from, Instant now) {
        boolean known = isKnown(name, from, now);
        sql.sql(
                        "UPDATE account_attempt SET wrong = greatest(wrong - 1, 0), locked_until = NULL WHERE name = ? AND address = ?")
                .params(ANY, known ? from.text() + KNOWN : from.text())
                .update();
        forget(name, known ? from.text() : ANY);
        sql.sql("""
                        INSERT INTO account_address (name, address, last_at) VALUES (:name, :address, :now)
                        ON CONFLICT (name, address) DO UPDATE SET last_at = :now
                        """)
                .param("name", name)
                .param("address", from.text())
                .param("now", time(now))
                .update();
    }

    /** Takes passwords for an account again, wherever they come from, unless the address itself must wait. */
    void forget(String name) {
        sql.sql("DELETE FROM account_attempt WHERE name = ?").param(name).update();
    }

    /** Counts of more than a day ago, and addresses of more than thirty. Passes over what others are about to count. */
    void forgetOld(Instant now) {
        delete("account_attempt", now.minus(WRONG_REMEMBERED));
        delete("account_address", now.minus(ADDRESS_KNOWN));
    }

    private void delete(String table, Instant before) {
        sql.sql("DELETE FROM " + table + " WHERE (name, address) IN (SELECT name, address FROM " + table
                        + " WHERE last_at < ? FOR UPDATE SKIP LOCKED)")
                .param(time(before))
                .update();
    }

    /** In one order for everybody, so that none waits for another in a circle. */
    private List<Counter> counters(Optional<String> name, ClientAddress from, Instant now) {
        Counter ofAddress = new Counter(ANY, from.text(), SignInDelay.OF_ADDRESS);
        if (name.isEmpty()) {
            return List.of(ofAddress);
        }
        return isKnown(name.get(), from, now)
                ? List.of(
                        new Counter(ANY, from.text() + KNOWN, SignInDelay.OF_KNOWN_ADDRESS),
                        new Counter(name.get(), from.text(), SignInDelay.OF_ACCOUNT))
                : List.of(ofAddress, new Counter(name.get(), ANY, SignInDelay.OF_ACCOUNT));
    }

    private boolean isKnown(String name, ClientAddress from, Instant now) {
        return sql.sql("SELECT count(*) FROM account_address WHERE name = ? AND address = ? AND last_at >= ?")
                        .params(name, from.text(), time(now.minus(ADDRESS_KNOWN)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Standing locked(Counter counter, Instant now) {
        return sql.sql("""
                        INSERT INTO account_attempt (name, address, wrong, last_at) VALUES (?, ?, 0, ?)
                        ON CONFLICT (name, address) DO UPDATE SET wrong = account_attempt.wrong RETURNING wrong, locked_until
                        """)
                .params(counter.name(), counter.address(), time(now))
                .query((row, number) -> new Standing(
                        row.getInt(1),
                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    private void forget(String name, String address) {
        sql.sql("DELETE FROM account_attempt WHERE name = ? AND address = ?")
                .params(name, address)
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}

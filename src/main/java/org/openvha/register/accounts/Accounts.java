package org.openvha.register.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.openvha.access.Account;
import org.openvha.access.AccountName;
import org.openvha.access.ClientAddress;
import org.openvha.access.Password;
import org.openvha.audit.Actors;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;
import org.openvha.document.BadInputException;
import org.openvha.document.Nearest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of the service. None is ever deleted; every change is kept with who made it and when, and logged. Thread-safe. */
public final class Accounts {

    /** "OpenVHA" and a number, as advisory locks share one space with everything else in the database. */
    private static final long CHANGING = 0x4F70656E56484107L;

    private final AccountRows rows;
    private final PasswordRows passwords;
    private final AttemptRows attempts;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Actors actors;
    private final Journal journal;
    private final Hashes hashes = new Hashes();

    public Accounts(DataSource database, Clock clock, Actors actors, Journal journal) {
        this.sql = JdbcClient.create(database);
        this.rows = new AccountRows(sql);
        this.passwords = new PasswordRows(sql);
        this.attempts = new AttemptRows(sql);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.clock = clock;
        this.actors = actors;
        this.journal = journal;
    }

    public Optional<KnownAccount> find(String name) {
        return AccountName.valid(name) ? rows.find(name) : Optional.empty();
    }

    /** The account of somebody whom an OpenID Connect provider knows by that subject. */
    public Optional<KnownAccount> of(String subject) {
        return subject.indexOf('\0') < 0 ? rows.named(subject).flatMap(rows::find) : Optional.empty();
    }

    /** In order of name. */
    public List<KnownAccount> all() {
        return rows.all();
    }

    /**
     * The same.
     *
     * @throws BadInputException if there is none, with the nearest name
     */
    public KnownAccount require(String name) {
        return find(name)
                .orElseThrow(() -> new BadInputException("There is no account of this name. "
                        + Nearest.remedy(
                                name,
                                all().stream()
                                        .map(known -> known.account().name())
                                        .toList())));
    }

    /** @throws BadInputException if there is one of that name or subject already */
    public void add(Account account) {
        transaction.executeWithoutResult(status -> {
            changeInTurn();
            if (rows.find(account.name()).isPresent()) {
                throw new BadInputException("There is an account named " + account.name()
                        + " already, and accounts stay. Choose another name.");
            }
            if (account.subject().flatMap(rows::named).isPresent()) {
                throw new BadInputException(
                        "Another account belongs to this subject already, and whoever signs in has one. Change that one.");
            }
            write(account, AccountChange.ADDED);
        });
    }

    /**
     * Makes another version of an account.
     *
     * @throws BadInputException if there is no such account
     */
    public Account change(String name, AccountChange change, UnaryOperator<Account> otherwise) {
        return transaction.execute(status -> {
            changeInTurn();
            Account before = require(name).account();
            Account after = otherwise.apply(before);
            Account next = new Account(
                    before.name(),
                    before.version() + 1,
                    after.role(),
                    after.bcu(),
                    before.subject(),
                    after.training(),
                    after.authorisation(),
                    after.lock());
            write(next, change);
            return next;
        });
    }

    /**
     * Sets the password of a local account, and takes passwords again if wrong ones were tried too often.
     *
     * @param temporary whether its owner must choose another before anything else
     * @throws BadInputException if there is no such account, or a provider signs its owner in
     */
    public void setPassword(String name, Password password, boolean temporary) {
        String hash = hashes.of(password.text());
        transaction.executeWithoutResult(status -> {
            changeInTurn();
            if (require(name).account().subject().isPresent()) {
                throw new BadInputException(
                        "The account " + name
                                + " has no password, since its owner signs in with the OpenID Connect provider. Change the password there.");
            }
            passwords.set(name, hash, temporary, clock.instant());
            attempts.forget(name);
            journal.write(Event.done(Operation.ADMINISTRATION, "set-password")
                    .with("account", name)
                    .with("temporary", temporary));
        });
    }

    /**
     * Whether a name and a password belong together. A wrong one is counted, in the database, before the answer is known, and costs a hash whether or not there is such an account.
     *
     * @param from where it comes from
     */
    public SignIn signIn(String name, String password, ClientAddress from) {
        return hashes.inTurn(() -> signInNow(name, password, from)).orElseGet(SignIn.Busy::new);
    }

    private SignIn signInNow(String name, String password, ClientAddress from) {
        Optional<String> account = password.length() <= Password.LONGEST * 2
                ? find(name).map(known -> known.account().name())
                : Optional.empty();
        Optional<PasswordRows.Hash> hash = account.flatMap(passwords::find);
        attempts.forgetOld(clock.instant());
        AttemptRows.Attempt attempt = transaction.execute(status -> attempts.count(account, from, clock.instant()));
        if (attempt != AttemptRows.Attempt.COUNTED) {
            if (attempt == AttemptRows.Attempt.ACCOUNT_WAITS) {
                takeAsLong(password);
            }
            return new SignIn.Delayed(account);
        }
        if (hash.isEmpty()) {
            takeAsLong(password);
        } else if (hashes.matches(password, hash.get().hash())) {
            transaction.executeWithoutResult(status -> attempts.wasRight(name, from, clock.instant()));
            return new SignIn.Right(name, hash.get().version());
        }
        return account.<SignIn>map(SignIn.Wrong::new).orElseGet(SignIn.Nobody::new);
    }

    private void takeAsLong(String password) {
        hashes.matchNobodys(password.substring(0, Math.min(password.length(), Password.LONGEST)));
    }

    /** Several changes, all of them or none. */
    void together(Runnable changes) {
        transaction.executeWithoutResult(status -> changes.run());
    }

    private void write(Account account, AccountChange change) {
        rows.insert(account, change, actors.current().name(), clock.instant());
        journal.write(
                Event.done(Operation.ADMINISTRATION, "account-" + change.name().toLowerCase(Locale.ROOT))
                        .with("account", account.name())
                        .with("version", account.version())
                        .with("role", account.role().name()));
    }

    /** Lets nobody else change accounts until the transaction ends. */
    private void changeInTurn() {
        sql.sql("SELECT pg_advisory_xact_lock(?)").param(CHANGING).query(row -> {});
    }
}

package org.openvha.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openvha.access.Account;
import org.openvha.access.Authorisation;
import org.openvha.access.Password;
import org.openvha.access.Role;
import org.openvha.access.Secrets;
import org.openvha.access.Training;
import org.openvha.document.OwnerOnly;
import org.openvha.facts.Bcu;
import org.openvha.register.accounts.AccountChange;
import org.openvha.register.accounts.Accounts;
import org.openvha.register.accounts.FirstAccounts;

/** The accounts of a database that has none. */
record FirstStart(OpenRegister opened, Console console) {

    private static final String FILE = "first-passwords.txt";

    /** One account for each role, whose passwords must be changed, and which nobody can use before training and authorisation are recorded. */
    void accounts() throws IOException {
        if (make(UnaryOperator.identity(), true)) {
            console.out().println("Accounts were made, one for each role. Their passwords stand in");
            console.out().println("  " + Checkout.shown(file()));
            console.out()
                    .println(
                            "which only you can read; each must be changed at the first sign-in. Nobody can sign in before");
            console.out()
                    .println("training and authorisation are recorded: " + Shell.vha() + " accounts training --help");
        }
    }

    /** Accounts for a demonstration with people who are made up: they can be used at once, for a year from today. */
    void demonstration() throws IOException {
        LocalDate today =
                LocalDate.ofInstant(opened.clock().instant(), opened.clock().getZone());
        UnaryOperator<Account> ready = account -> ready(account, today);
        if (!make(ready, false)) {
            Accounts accounts = opened.register().accounts();
            for (Role role : Role.values()) {
                accounts.find(role.label())
                        .filter(known -> known.account().lock().isEmpty()
                                && known.account().barrierOn(today).isPresent())
                        .ifPresent(known -> accounts.change(role.label(), AccountChange.TRAINED, ready));
            }
        }
    }

    /** Where the passwords of the first accounts were written to. */
    Path file() {
        return opened.settings().data().resolve(FILE);
    }

    private boolean make(UnaryOperator<Account> with, boolean temporary) throws IOException {
        FirstAccounts first = new FirstAccounts(opened.register().accounts(), new Secrets());
        if (!first.missing()) {
            return false;
        }
        Map<String, Password> passwords = first.passwords();
        StringBuilder text = new StringBuilder();
        passwords.forEach((name, password) ->
                text.append(Words.left(name, 14)).append(password.text()).append('\n'));
        OwnerOnly.makeFolder(opened.settings().data());
        PrivateFile.replace(file(), text.toString());
        first.make(passwords, with, temporary);
        return true;
    }

    private static Account ready(Account account, LocalDate today) {
        LocalDate until = today.plusYears(1);
        return account.in(account.role(), account.role() == Role.BCU_OFFICER ? Optional.of(Bcu.CN) : Optional.empty())
                .with(new Training("Demonstration", until))
                .with(new Authorisation("demonstration", "demonstration", until));
    }
}

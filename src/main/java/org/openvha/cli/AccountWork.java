package org.openvha.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.openvha.access.Account;
import org.openvha.access.Barrier;
import org.openvha.access.Terms;
import org.openvha.register.accounts.AccountChange;
import org.openvha.register.accounts.Accounts;
import org.openvha.settings.Settings;
import picocli.CommandLine.Mixin;

/** Accounts of the database that the settings name. */
final class AccountWork {

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    /** Something done with accounts, on a day. */
    interface Work {
        void with(Accounts accounts, LocalDate today) throws Exception;
    }

    int run(Console console, Work work) throws Exception {
        return run(console, service.read(), work);
    }

    private static int run(Console console, Settings settings, Work work) throws Exception {
        try (UntilStopped open = new UntilStopped(console.err())) {
            OpenRegister opened = OpenRegister.in(open, settings, console);
            LocalDate today =
                    LocalDate.ofInstant(opened.clock().instant(), opened.clock().getZone());
            work.with(opened.register().accounts(), today);
        }
        return ExitStatus.DONE;
    }

    /** Changes one, and says how it stands then. */
    int change(Console console, String name, AccountChange change, UnaryOperator<Account> otherwise) throws Exception {
        return change(console, name, change, (before, terms) -> otherwise.apply(before));
    }

    /** The same within the terms that the settings give. */
    int change(Console console, String name, AccountChange change, BiFunction<Account, Terms, Account> otherwise)
            throws Exception {
        Settings settings = service.read();
        return run(console, settings, (accounts, today) -> {
            Terms terms = new Terms(today, settings.trainingMonths(), settings.authorisationMonths());
            Account account = accounts.change(name, change, before -> otherwise.apply(before, terms));
            console.out().println(standing(account, today));
        });
    }

    static String standing(Account account, LocalDate today) {
        Optional<Barrier> barrier = account.barrierOn(today);
        return account.name() + " (" + account.role().label() + ") "
                + barrier.map(why -> "cannot be used: " + why.words() + " Next: ./vha accounts " + why.command())
                        .orElse("can be used.");
    }
}

package org.openvha.register.accounts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openvha.access.Account;
import org.openvha.access.Password;
import org.openvha.access.Role;
import org.openvha.access.Secrets;

/** The local accounts of a first start: one for each role, named like it. */
public final class FirstAccounts {

    private final Accounts accounts;
    private final Secrets secrets;

    public FirstAccounts(Accounts accounts, Secrets secrets) {
        this.accounts = accounts;
        this.secrets = secrets;
    }

    /** Whether there is nobody yet. */
    public boolean missing() {
        return accounts.all().isEmpty();
    }

    /** New passwords by name, to be written down before {@link #make} is called, so that no account is left whose password nobody knows. */
    public Map<String, Password> passwords() {
        Map<String, Password> passwords = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            passwords.put(role.label(), secrets.password());
        }
        return passwords;
    }

    /**
     * Makes the accounts, all of them or none.
     *
     * @param with what each gets besides its role
     * @param temporary whether each owner must choose another password before anything else
     */
    public void make(Map<String, Password> passwords, UnaryOperator<Account> with, boolean temporary) {
        accounts.together(() -> each(passwords, with, temporary));
    }

    private void each(Map<String, Password> passwords, UnaryOperator<Account> with, boolean temporary) {
        for (Role role : Role.values()) {
            accounts.add(with.apply(Account.named(role.label(), role, Optional.empty(), Optional.empty())));
            accounts.setPassword(role.label(), passwords.get(role.label()), temporary);
        }
    }
}

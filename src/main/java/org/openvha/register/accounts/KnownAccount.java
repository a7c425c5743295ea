package org.openvha.register.accounts;

import java.util.Optional;
import org.openvha.access.Account;

/**
 * An account as it stands, and its password as far as anybody may know.
 *
 * @param password empty if it has none
 */
public record KnownAccount(Account account, Optional<PasswordState> password) {

    /**
     * What may be known of a password.
     *
     * @param version counts the passwords of the account, from 1
     * @param temporary whether its owner must choose another before anything else
     */
    public record PasswordState(long version, boolean temporary) {}
}

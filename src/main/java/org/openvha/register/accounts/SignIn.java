package org.openvha.register.accounts;

import java.util.Optional;

/** What came of a name and a password. */
public sealed interface SignIn {

    /**
     * It is the account's.
     *
     * @param passwordVersion which of the account's passwords it was
     */
    record Right(String name, long passwordVersion) implements SignIn {}

    /** It is wrong, or the account has none. There is such an account. */
    record Wrong(String name) implements SignIn {}

    /**
     * None is taken for a while after several wrong ones, for the account or from the address, and this one was not looked at.
     *
     * @param name empty if there is no account of that name
     */
    record Delayed(Optional<String> name) implements SignIn {}

    /** There is no account of that name. */
    record Nobody() implements SignIn {}

    /** So many are signing in that nobody looked, whoever it is; it is not counted, and can be tried again in a moment. */
    record Busy() implements SignIn {}
}

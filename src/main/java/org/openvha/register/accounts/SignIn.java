package org.openvha.register.accounts;

/** What came of a name and a password. */
public sealed interface SignIn {

    /**
     * It is the account's.
     *
     * @param passwordVersion which of the account's passwords it was
     */
    record Right(String name, long passwordVersion) implements SignIn {}

    /** It is wrong. There is such an account. */
    record Wrong(String name) implements SignIn {}

    /** None is taken for a while after several wrong ones, and this one was not looked at. There is such an account. */
    record Delayed(String name) implements SignIn {}

    /** There is no account of that name, or it has no password. */
    record Nobody() implements SignIn {}
}

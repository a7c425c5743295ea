package org.openvha.register.accounts;

/** What came of a name and a password. */
public sealed interface SignIn {

    /**
     * It is the account's.
     *
     * @param passwordVersion which of the account's passwords it was
     */
    record Right(String name, long passwordVersion) implements SignIn {}

    /** It is wrong, or the account takes none for a while after several wrong ones. There is such an account. */
    record Wrong(String name) implements SignIn {}

    /** There is no account of that name, or it has no password. */
    record Nobody() implements SignIn {}
}

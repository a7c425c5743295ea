package org.openvha.access;

/** Why nobody may use an account now. */
public enum Barrier {
    LOCKED("The account is locked.", "lock NAME --off"),
    NO_TRAINING("No data-protection training is recorded for the account.", "training NAME --until DATE"),
    TRAINING_EXPIRED(
            "The data-protection training recorded for the account has expired.", "training NAME --until DATE"),
    NO_AUTHORISATION(
            "No authorisation is recorded for the account.", "authorise NAME --grade GRADE --by WHO --until DATE"),
    AUTHORISATION_EXPIRED(
            "The authorisation recorded for the account has expired.",
            "authorise NAME --grade GRADE --by WHO --until DATE"),
    NO_BCU("The account is a BCU officer's and has no Basic Command Unit.", "change NAME --bcu BCU");

    private final String words;
    private final String command;

    Barrier(String words, String command) {
        this.words = words;
        this.command = command;
    }

    /** A sentence. */
    public String words() {
        return words;
    }

    /** The part of {@code ./vha accounts} that removes it. */
    public String command() {
        return command;
    }

    /** What whoever runs the service types, once it is so. */
    public String remedy() {
        return "Ask whoever keeps the accounts: ./vha accounts " + command;
    }
}

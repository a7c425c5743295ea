package org.openvha.database;

/** There is no database to work with; the message says what was tried and what to do, without a password. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final String ANOTHER_FOLDER = "Or name another folder with OPENVHA_DATA.";
    static final String OWN_SERVER =
            "Or give the JDBC URL of a PostgreSQL of your own with OPENVHA_DATABASE_URL, OPENVHA_DATABASE_USER and OPENVHA_DATABASE_PASSWORD.";

    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}

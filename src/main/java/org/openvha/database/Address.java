package org.openvha.database;

import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** A JDBC URL with what is needed to log in. */
record Address(String url, Optional<String> user, Optional<String> password) {

    private static final int SECONDS_TO_CONNECT = 5;

    /** Without what may be secret: a URL's options can hold a password, and its authority a user with one. */
    String shown() {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/]*@", "//");
    }

    /**
     * Connections that are not kept.
     *
     * @throws DatabaseUnavailable if the URL cannot be read
     */
    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(url);
        } catch (IllegalArgumentException unreadable) {
            throw new DatabaseUnavailable(
                    "The database's URL " + shown()
                            + " cannot be read. Give one such as jdbc:postgresql://HOST:5432/DATABASE with OPENVHA_DATABASE_URL.");
        }
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        source.setLoginTimeout(SECONDS_TO_CONNECT);
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        // The details of an error quote values, which are personal data, and messages end in logs.
        source.setLogServerErrorDetail(false);
        return source;
    }

    @Override
    public String toString() {
        return shown();
    }
}

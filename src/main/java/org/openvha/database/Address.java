package org.openvha.database;

import java.util.Optional;
import org.openvha.settings.Settings;

/** A JDBC URL with what is needed to log in. */
record Address(String url, Optional<String> user, Optional<String> password) {

    static Optional<Address> in(Settings settings) {
        return settings.databaseUrl()
                .map(url -> new Address(url, settings.databaseUser(), settings.databasePassword()));
    }

    /** Without what may be secret: a URL's options can hold a password, and its authority a user with one. */
    String shown() {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/]*@", "//");
    }

    @Override
    public String toString() {
        return shown();
    }
}

package org.openvha.database;

import java.util.Optional;
import org.openvha.settings.Settings;

/**
 * As whom the database is reached.
 *
 * @param owner makes and changes the schema at the start, backs up and restores, and does nothing else
 * @param application does everything else; owns nothing, unless it is the same
 */
record Users(Address owner, Address application) {

    /** Those of a database by its URL; empty if none is set. */
    static Optional<Users> in(Settings settings) {
        return settings.databaseUrl().map(url -> {
            Address application = new Address(url, settings.databaseUser(), settings.databasePassword());
            Address owner = settings.databaseOwnerUser()
                    .map(user -> new Address(url, Optional.of(user), settings.databaseOwnerPassword()))
                    .orElse(application);
            return new Users(owner, application);
        });
    }
}

package org.openvha.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.openvha.settings.Settings;

/** A migrated PostgreSQL with a pool of connections: embedded in the data folder, or another one by its JDBC URL. */
public final class Database implements AutoCloseable {

    static final String OWNER_SERVES =
            "Warning: the user as whom the program works in the database could change what was written, since it owns the schema or has as much power. "
                    + "The database cannot hold the program to what it may do. Give it a user of its own: docs/database-users.md says how.";

    private final String where;
    private final Optional<EmbeddedDatabase> embedded;
    private final Users users;
    private final boolean ownerServes;
    private final HikariDataSource pool;

    private Database(
            String where, Optional<EmbeddedDatabase> embedded, Users users, boolean ownerServes, int connections) {
        this.where = where;
        this.embedded = embedded;
        this.users = users;
        this.ownerServes = ownerServes;
        this.pool = Pool.of(users.application(), connections);
    }

    /**
     * Starts or reaches the database, waits until it answers, and migrates its schema.
     *
     * <p>An embedded one stops when it is closed. If the process ends otherwise than by a kill, a shutdown hook stops it if its owner has not closed it
     * five seconds later, or 45 when a service {@linkplain #answersAt answers}, so that requests under way still find it.
     *
     * @param says takes what a person waiting should know, one sentence at a time
     * @throws DatabaseUnavailable if it cannot be started or reached in time
     * @throws org.openvha.document.BadInputException if another service uses the data folder, or the schema is of a newer version
     */
    public static Database open(Settings settings, Consumer<String> says) {
        return Users.in(settings).map(users -> remote(users, settings, says)).orElseGet(() -> embedded(settings, says));
    }

    private static Database remote(Users users, Settings settings, Consumer<String> says) {
        String application = Waiting.forDatabase(users.application(), settings.databaseWaitSeconds(), says);
        Waiting.forDatabase(users.owner(), settings.databaseWaitSeconds(), says);
        String where = users.application().shown();
        boolean ownerServes = migrated(users, application, where);
        if (ownerServes) {
            says.accept(OWNER_SERVES);
        }
        return new Database(where, Optional.empty(), users, ownerServes, settings.databaseConnections());
    }

    private static Database embedded(Settings settings, Consumer<String> says) {
        EmbeddedDatabase server = EmbeddedDatabase.start(
                settings.data(), settings.cache(), settings.databaseConnections(), ServerSafety.SAFE, says);
        try {
            String where = "embedded in " + settings.data();
            boolean ownerServes = migrated(server.users(), ApplicationUser.NAME, where);
            return new Database(
                    where, Optional.of(server), server.users(), ownerServes, settings.databaseConnections());
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    private static boolean migrated(Users users, String application, String where) {
        DataSource owner = users.owner().source();
        Migration.run(owner, application, where);
        return OwnersPower.isHeldBy(application, owner);
    }

    /**
     * Whether the user as whom the program works could change what was written, since it owns the schema or has as much power. Then the database cannot hold the program to its word; it
     * was said when it was opened. Never so of an embedded database.
     */
    public boolean ownerServes() {
        return ownerServes;
    }

    public DataSource dataSource() {
        return pool;
    }

    /** As the owner, without a pool: for a backup, which reads what the program's own user may not, and for a restore into an empty database. For nothing else. */
    public DataSource owner() {
        return users.owner().source();
    }

    /** In words, without a password: {@code embedded in FOLDER}, or the URL. */
    public String where() {
        return where;
    }

    /** Writes down, for whoever finds the data folder in use, where the service that uses it answers. */
    public void answersAt(String url) {
        embedded.ifPresent(server -> server.answersAt(url));
    }

    /** Closes the pool and stops an embedded server cleanly. Does nothing the second time. */
    @Override
    public void close() {
        pool.close();
        embedded.ifPresent(EmbeddedDatabase::close);
    }
}

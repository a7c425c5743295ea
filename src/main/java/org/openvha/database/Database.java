package org.openvha.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.openvha.settings.Settings;

/** A migrated PostgreSQL with a pool of connections: embedded in the data folder, or another one by its JDBC URL. */
public final class Database implements AutoCloseable {

    private final String where;
    private final Optional<EmbeddedDatabase> embedded;
    private final HikariDataSource pool;

    private Database(String where, Optional<EmbeddedDatabase> embedded, Address address, int connections) {
        this.where = where;
        this.embedded = embedded;
        this.pool = Pool.of(address, connections);
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
        Database database = Address.in(settings)
                .map(address -> remote(address, settings, says))
                .orElseGet(() -> embedded(settings, says));
        try {
            Migration.run(database.pool, database.where);
            return database;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static Database remote(Address address, Settings settings, Consumer<String> says) {
        Waiting.forDatabase(address, settings.databaseWaitSeconds(), says);
        return new Database(address.shown(), Optional.empty(), address, settings.databaseConnections());
    }

    private static Database embedded(Settings settings, Consumer<String> says) {
        EmbeddedDatabase server = EmbeddedDatabase.start(
                settings.data(), settings.cache(), settings.databaseConnections(), ServerSafety.SAFE, says);
        try {
            return new Database(
                    "embedded in " + settings.data(),
                    Optional.of(server),
                    server.address(),
                    settings.databaseConnections());
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    public DataSource dataSource() {
        return pool;
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

package org.openvha.database;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.openvha.settings.Settings;

/** A migrated PostgreSQL with a pool of connections: embedded in the data folder, or another one by its JDBC URL. */
public final class Database implements AutoCloseable {

    private Database() {}

    /**
     * Starts or reaches the database, waits until it answers, and migrates its schema.
     *
     * @param says takes what a person waiting should know, one sentence at a time
     * @throws DatabaseUnavailable if it cannot be started or reached in time
     * @throws org.openvha.document.BadInputException if another service uses the data folder, or the schema is of a newer version
     */
    public static Database open(Settings settings, Consumer<String> says) {
        throw new UnsupportedOperationException();
    }

    public DataSource dataSource() {
        throw new UnsupportedOperationException();
    }

    /** In words, without a password: {@code embedded in FOLDER}, or the URL. */
    public String where() {
        throw new UnsupportedOperationException();
    }

    /** Writes down, for whoever finds the data folder in use, where the service that uses it answers. */
    public void answersAt(String url) {}

    /** Closes the pool and stops an embedded server cleanly. */
    @Override
    public void close() {}
}

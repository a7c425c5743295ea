package org.openvha.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.openvha.document.BadInputException;
import org.openvha.document.Folders;

/** A server that forgets at a loss of power, for all tests of one process. It stops when the process ends. */
public final class TestServer {

    private static final int CONNECTIONS = 1_000;
    private static final long MILLISECONDS_IDLE = 10_000;

    private final EmbeddedDatabase database;

    private TestServer(EmbeddedDatabase database) {
        this.database = database;
    }

    /** In the first folder below {@code target} that no other process of tests uses; what stood in it is deleted. */
    public static TestServer start() {
        for (int number = 1; ; number++) {
            try {
                return in(Path.of("target", "test-server", Integer.toString(number)));
            } catch (BadInputException inUse) {
                continue;
            }
        }
    }

    private static TestServer in(Path data) {
        // A first start takes over what was left running, so that its files can be deleted.
        Path cache = TestCache.FOLDER;
        try {
            DataFolder folder = DataFolder.at(data);
            FolderLock lock = FolderLock.of(folder);
            try {
                EmbeddedServer.of(folder, cache, text -> {}).stop();
                Folders.delete(folder.cluster());
            } finally {
                lock.close();
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return new TestServer(EmbeddedDatabase.start(data, cache, CONNECTIONS, ServerSafety.FOR_TESTS, text -> {}));
    }

    /** Whoever owns the server, in one of its databases; without a pool. */
    public DataSource owner(String name) {
        return in(name, database.users().owner()).source();
    }

    /** As the software would connect, except that what is idle is soon let go: a test that has ended asks no more, and there are hundreds of them. */
    public HikariDataSource pool(String name, int connections) {
        HikariDataSource pool = Pool.of(in(name, database.users().application()), connections);
        pool.getHikariConfigMXBean().setMinimumIdle(0);
        pool.getHikariConfigMXBean().setIdleTimeout(MILLISECONDS_IDLE);
        return pool;
    }

    public void migrate(String name) {
        Migration.run(owner(name), ApplicationUser.NAME, name);
    }

    private static Address in(String name, Address address) {
        return new Address(address.url().replaceFirst("/[^/]*$", "/" + name), address.user(), address.password());
    }
}

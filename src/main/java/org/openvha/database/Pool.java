package org.openvha.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Connections that are kept open and lent. */
final class Pool {

    private static final int KEPT_IDLE = 2;
    private static final long MILLISECONDS_TO_WAIT = 5_000;
    private static final String SECONDS_TO_CONNECT = "5";

    private Pool() {}

    /** Opens no connection yet. Whoever asks for one while the database is down is told so within seconds. */
    static HikariDataSource of(Address address, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("openvha");
        config.setJdbcUrl(address.url());
        address.user().ifPresent(config::setUsername);
        address.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(connections, KEPT_IDLE));
        config.setConnectionTimeout(MILLISECONDS_TO_WAIT);
        config.setInitializationFailTimeout(-1);
        // The details of an error quote values, which are personal data, and messages end in logs.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("loginTimeout", SECONDS_TO_CONNECT);
        config.addDataSourceProperty("connectTimeout", SECONDS_TO_CONNECT);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "openvha");
        return new HikariDataSource(config);
    }
}

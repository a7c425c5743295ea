package org.openvha.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;

/** An open embedded database as its owner, who may do what the program may not. */
public final class EmbeddedOwner {

    private EmbeddedOwner() {}

    public static DataSource of(Database database, Path data) {
        String url = ((HikariDataSource) database.dataSource()).getJdbcUrl();
        return new Address(
                        url, Optional.of(Cluster.USER), Optional.of(ServerPassword.in(new DataFolder(data).password())))
                .source();
    }
}

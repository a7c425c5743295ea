package org.openvha.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open embedded database as its owner, who may do what the program may not. */
public final class EmbeddedOwner {

    private EmbeddedOwner() {}

    /** From then on the database takes times far from its clock, as only its owner can say. */
    public static void letTimesBeAny(Database database, Path data) {
        JdbcClient.create(of(database, data))
                .sql("ALTER DATABASE " + EmbeddedDatabase.DATABASE + " SET openvha.decision_clock = 'free'")
                .update();
    }

    public static DataSource of(Database database, Path data) {
        String url = ((HikariDataSource) database.dataSource()).getJdbcUrl();
        return new Address(
                        url, Optional.of(Cluster.USER), Optional.of(ServerPassword.in(new DataFolder(data).password())))
                .source();
    }
}

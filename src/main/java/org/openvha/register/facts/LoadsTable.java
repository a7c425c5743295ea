package org.openvha.register.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The loads, one row each. */
final class LoadsTable {

    private static final String SELECT =
            "SELECT load_id, loaded_at, kind, whole, facts_digest, demographics_digest, report FROM fact_load ";

    private final JdbcClient database;

    LoadsTable(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    Optional<Load> latest() {
        return newestFirst(1).stream().findFirst();
    }

    Optional<Load> load(long id) {
        return database.sql(SELECT + "WHERE load_id = ?")
                .param(id)
                .query(LoadsTable::read)
                .optional();
    }

    List<Load> newestFirst(int limit) {
        return database.sql(SELECT + "ORDER BY load_id DESC LIMIT ?")
                .param(limit)
                .query(LoadsTable::read)
                .list();
    }

    void add(Load load) {
        LoadReport report = new LoadReport(
                load.rows(), load.changes(), load.individualsLeftOut(), load.unmatchedReviews(), load.warnings());
        database.sql(
                        "INSERT INTO fact_load (load_id, loaded_at, kind, whole, facts_digest, demographics_digest, report)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?::json)")
                .params(
                        load.id(),
                        OffsetDateTime.ofInstant(load.loadedAt(), ZoneOffset.UTC),
                        load.kind().name(),
                        load.whole(),
                        load.factsDigest(),
                        load.demographicsDigest(),
                        report.json())
                .update();
    }

    private static Load read(ResultSet row, int number) throws SQLException {
        LoadReport report = LoadReport.read(row.getString("report"));
        return new Load(
                row.getLong("load_id"),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                LoadKind.valueOf(row.getString("kind")),
                row.getBoolean("whole"),
                row.getString("facts_digest"),
                row.getString("demographics_digest"),
                report.rows(),
                report.changes(),
                report.individualsLeftOut(),
                report.unmatchedReviews(),
                report.warnings());
    }
}

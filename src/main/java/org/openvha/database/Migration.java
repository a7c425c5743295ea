package org.openvha.database;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.openvha.document.BadInputException;

/** Brings the schema to this version's. */
final class Migration {

    private Migration() {}

    /** @throws BadInputException if the database is not one that this version can use */
    static void run(DataSource database, String where) {
        Flyway flyway = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .loggers(QuietFlyway.class.getName())
                .cleanDisabled(true)
                .load();
        try {
            refuseNewer(flyway.info().applied(), where);
            flyway.migrate();
        } catch (FlywayValidateException changed) {
            throw new BadInputException("The schema of the database (" + where
                    + ") was made by other migrations than this version of OpenVHA has: "
                    + firstLine(changed) + ". Use the version that made it, or another database.");
        } catch (FlywayException failure) {
            throw new DatabaseUnavailable(
                    "The schema of the database (" + where + ") cannot be brought to this version: "
                            + firstLine(failure)
                            + ". Give a database that is empty or of an earlier version of OpenVHA, and whose owner is the user.",
                    failure);
        }
    }

    private static void refuseNewer(MigrationInfo[] applied, String where) {
        Arrays.stream(applied)
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .reduce((first, second) -> second)
                .ifPresent(newest -> {
                    throw new BadInputException("The schema of the database (" + where
                            + ") was made by a newer version of OpenVHA (migration " + newest.getVersion()
                            + "). Use that version, or another database.");
                });
    }

    private static String firstLine(FlywayException failure) {
        return failure.getMessage()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .reduce((first, second) -> first + " " + second)
                .orElse("no reason given");
    }
}

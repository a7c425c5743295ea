package org.openvha.database;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.openvha.document.BadInputException;

/** Brings the schema to this version's. */
final class Migration {

    /** In the migration of rights: whose rights they are. */
    private static final String APPLICATION_USER = "applicationUser";

    /** There as well, so that it is carried out anew after every other migration. */
    private static final String SCHEMA_VERSION = "schemaVersion";

    private Migration() {}

    /**
     * @param owner connections as the owner
     * @param application name of the user as whom the program works
     * @throws BadInputException if the database is not one that this version can use
     */
    static void run(DataSource owner, String application, String where) {
        refuseOddName(application);
        FluentConfiguration configuration = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .loggers(QuietFlyway.class.getName())
                .cleanDisabled(true)
                .placeholders(Map.of(APPLICATION_USER, application, SCHEMA_VERSION, ""));
        try {
            MigrationInfoService migrations = configuration.load().info();
            refuseNewer(migrations.applied(), where);
            configuration
                    .placeholders(Map.of(APPLICATION_USER, application, SCHEMA_VERSION, newest(migrations)))
                    .load()
                    .migrate();
        } catch (FlywayValidateException changed) {
            throw new BadInputException("The schema of the database (" + where
                    + ") was made by other migrations than this version of OpenVHA has: "
                    + firstLine(changed) + ". Use the version that made it, or another database.");
        } catch (FlywayException failure) {
            throw new DatabaseUnavailable(
                    "The schema of the database (" + where + ") cannot be brought to this version: "
                            + firstLine(failure)
                            + ". Give a database that is empty or of an earlier version of OpenVHA, and that the owner of the schema may change (docs/database-users.md).",
                    failure);
        }
    }

    /** The name becomes part of statements. */
    private static void refuseOddName(String user) {
        if (!user.matches("[A-Za-z0-9_.@+-]+")) {
            throw new BadInputException(
                    "The database's user " + user
                            + " has a name that cannot be used. Give one of letters, digits and _ . @ + - alone with OPENVHA_DATABASE_USER.");
        }
    }

    private static String newest(MigrationInfoService migrations) {
        return Arrays.stream(migrations.all())
                .filter(MigrationInfo::isVersioned)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::toString)
                .orElseThrow();
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

package org.openvha.register.keys;

import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.document.BadInputException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log of a database tells of the backups that were made of it. */
public record BackupLog(DataSource database) {

    public static final String ACTION = "back-up";
    public static final String FOLDER = "keyFolder";
    public static final String MADE = "keysMade";

    /**
     * The last backup.
     *
     * @param keyFolder id of the folder with its keys
     * @param keysMade how many keys that folder had ever made
     */
    private record Last(String keyFolder, long keysMade) {}

    private Optional<Last> last() {
        return JdbcClient.create(database)
                .sql("SELECT details::jsonb ->> 'keyFolder', (details::jsonb ->> 'keysMade')::bigint FROM audit_entry"
                        + " WHERE operation = 'COMBINATION' AND action = '" + ACTION
                        + "' AND outcome = 'DONE' ORDER BY entry_id DESC LIMIT 1")
                .query((row, number) -> new Last(row.getString(1), row.getLong(2)))
                .optional();
    }

    /** @throws BadInputException if the database was backed up, so that there are keys */
    public void refuseWithoutKeys() {
        last().ifPresent(backup -> {
            throw new BadInputException(
                    "This database was backed up, and the keys are in the key folder "
                            + backup.keyFolder()
                            + ". Without it the backups would still hold what is erased. Name it with the setting key-folder. Nothing was erased.");
        });
    }

    /** @throws BadInputException if the last backup was made with another folder, or with a newer state of this one */
    public void refuseOtherThanLast(KeyFolder keys) {
        last().filter(backup -> !backup.keyFolder().equals(keys.id())).ifPresent(backup -> {
            throw new BadInputException(
                    "The last backup was made with the key folder " + backup.keyFolder() + ", and "
                            + keys.path() + " is " + keys.id()
                            + ". Name that one with the setting key-folder. If it is lost for good, so are its backups: make a new one with ./vha backup.");
        });
        refuseOlder(keys);
    }

    /** @throws BadInputException if the folder had made more keys by the last backup than it says now */
    public void refuseOlder(KeyFolder keys) {
        long made = keys.made().stream().mapToLong(Long::longValue).sum();
        last().filter(backup -> backup.keyFolder().equals(keys.id()) && backup.keysMade() > made)
                .ifPresent(backup -> {
                    throw new BadInputException(
                            "The key folder " + keys.path()
                                    + " is an older copy: it lacks keys that were made for the last backup. Put the newest copy back. If there is none, name a new folder with the setting key-folder and make a backup; those of before cannot be read as a whole then.");
                });
    }
}

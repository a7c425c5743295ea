package org.openvha.register.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.openvha.audit.Event;
import org.openvha.audit.Operation;
import org.openvha.document.BadInputException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log of a database tells of the backups that were made of it, and of the one that it was restored from. */
public record BackupLog(DataSource database) {

    public static final String ACTION = "back-up";
    public static final String RESTORE = "restore-backup";
    public static final String FOLDER = "keyFolder";
    public static final String FORMER = "formerKeyFolder";
    public static final String MADE = "keysMade";

    private static final String DESTROYED = "declare-keys-destroyed";
    private static final String FOLDERS = "keyFolders";

    /** Restores of earlier versions of the software do not name a folder. */
    private static final String KNOWN = "SELECT folder, made FROM (SELECT DISTINCT ON (folder) entry_id, folder, made"
            + " FROM (SELECT entry_id, details::jsonb ->> '" + FOLDER + "' AS folder, (details::jsonb ->> '" + MADE
            + "')::bigint AS made FROM audit_entry WHERE outcome = 'DONE' AND ((operation = 'COMBINATION' AND action = '"
            + ACTION + "') OR (operation = 'COLLECTION' AND action = '" + RESTORE + "'))) AS said"
            + " WHERE folder IS NOT NULL ORDER BY folder, entry_id DESC) AS last ORDER BY entry_id DESC";

    /**
     * A folder of keys.
     *
     * @param made how many keys it had ever made by the last backup with it
     */
    private record Known(String folder, long made) {}

    /** The one of the last backup first. */
    private List<Known> known() {
        return JdbcClient.create(database).sql(KNOWN).query(Known.class).list();
    }

    private Optional<Known> last() {
        return known().stream().findFirst();
    }

    private Set<String> destroyed() {
        return JdbcClient.create(database)
                .sql("SELECT regexp_split_to_table(details::jsonb ->> '" + FOLDERS + "', ',') FROM audit_entry"
                        + " WHERE outcome = 'DONE' AND operation = 'ADMINISTRATION' AND action = '" + DESTROYED + "'")
                .query(String.class)
                .set();
    }

    /**
     * The keys for a backup. A folder is made where nothing is, if this is the first backup or a new folder is wanted; so a disk that is not there does not make a second one.
     *
     * @param log id of the database's log
     * @throws BadInputException if there is none, it is for another database, or something is wrong with it
     */
    public KeyFolder open(Path place, String log, boolean newKeyFolder) {
        if (newKeyFolder || last().isEmpty()) {
            return KeyFolder.openOrMake(place, log);
        }
        KeyFolder keys = KeyFolder.open(place);
        keys.refuseForAnother(log);
        return keys;
    }

    /** The folder of the last backup, if it is not this one. */
    public Optional<String> formerFolder(KeyFolder keys) {
        return last().map(Known::folder).filter(folder -> !folder.equals(keys.id()));
    }

    /**
     * Before a backup is made.
     *
     * @param newKeyFolder whether another folder than the last backup's is wanted
     * @throws BadInputException if it is another and that is not wanted, or the other way round; if it was declared destroyed; or is in an older state than by its last backup
     */
    public void refuseForBackup(KeyFolder keys, boolean newKeyFolder) {
        refuseOlder(keys);
        if (destroyed().contains(keys.id())) {
            throw new BadInputException(
                    "The key folder " + keys.path() + " is " + keys.id()
                            + ", which was declared destroyed: what was erased since still has its keys there. Destroy it, and name the folder of the last backup with the setting key-folder.");
        }
        Optional<String> former = formerFolder(keys);
        if (former.isPresent() && !newKeyFolder) {
            throw new BadInputException(
                    "The last backup was made with the key folder " + former.get() + ", and " + keys.path() + " is "
                            + keys.id()
                            + ". Name that one with the setting key-folder, and see that its disk is there. If it is lost for good, or another is wanted, give --new-key-folder. Nothing was written.");
        }
        if (former.isEmpty() && newKeyFolder && last().isPresent()) {
            throw new BadInputException(
                    "The key folder " + keys.path()
                            + " is that of the last backup already. Leave --new-key-folder out, or name another place with the setting key-folder.");
        }
    }

    /** @throws BadInputException if the database was backed up, so that there are keys */
    public void refuseWithoutKeys() {
        last().ifPresent(backup -> {
            throw new BadInputException(
                    "This database was backed up, and the keys are in the key folder "
                            + backup.folder()
                            + ". Without it the backups would still hold what is erased. Name it with the setting key-folder. Nothing was erased.");
        });
    }

    /** @throws BadInputException if the last backup was made with another folder, or with a newer state of this one */
    public void refuseOtherThanLast(KeyFolder keys) {
        formerFolder(keys).ifPresent(last -> {
            throw new BadInputException(
                    "The last backup was made with the key folder " + last + ", and "
                            + keys.path() + " is " + keys.id()
                            + ". Name that one with the setting key-folder. If it is lost for good, so are its backups: make a new one with ./vha backup --new-key-folder.");
        });
        refuseOlder(keys);
    }

    /** @throws BadInputException if there are backups with other folders, of which nobody has said that they are destroyed: these would still hold what is erased */
    public void refuseBesideOthers(KeyFolder keys) {
        List<String> others = others(keys);
        if (!others.isEmpty()) {
            throw new BadInputException(
                    "Backups of this database were made with other key folders as well, and would still hold what is erased: "
                            + String.join(", ", others)
                            + ". Destroy them and all their copies, then say so with --former-keys-destroyed; that goes into the log. Nothing was erased.");
        }
    }

    /** That all other folders are destroyed, for the log; empty if there are none, or it was said before. */
    public Optional<Event> othersDestroyed(KeyFolder keys) {
        List<String> others = others(keys);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Event.done(Operation.ADMINISTRATION, DESTROYED).with(FOLDERS, String.join(",", others)));
    }

    private List<String> others(KeyFolder keys) {
        Set<String> destroyed = destroyed();
        return known().stream()
                .map(Known::folder)
                .filter(folder -> !folder.equals(keys.id()) && !destroyed.contains(folder))
                .sorted()
                .toList();
    }

    private void refuseOlder(KeyFolder keys) {
        if (known().stream()
                .anyMatch(backup -> backup.folder().equals(keys.id()) && backup.made() > keys.madeInAll())) {
            throw new BadInputException(
                    "The key folder " + keys.path()
                            + " is an older copy: it lacks keys that were made for the last backup. Put the newest copy back. If there is none, name a new folder with the setting key-folder and make a backup with --new-key-folder; those of before cannot be read as a whole then.");
        }
    }
}

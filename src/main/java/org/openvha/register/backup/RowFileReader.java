package org.openvha.register.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.register.keys.Mark;

/** Reads the rows of a backup with the keys that are left. */
final class RowFileReader {

    private final BackupFolder backup;
    private final Map<Mark, byte[]> keys;
    private final RowCipher cipher;

    RowFileReader(BackupFolder backup, Map<Mark, byte[]> keys) {
        this.backup = backup;
        this.keys = keys;
        this.cipher = new RowCipher(backup.manifest().backup());
    }

    /** Takes what becomes of each row. */
    interface Rows {
        /** @param columns plain ones, then the others, as COPY writes them */
        void row(String columns) throws SQLException;

        /** A row of which a key is gone. */
        void leftOut(SealedRow row, List<Mark> gone) throws SQLException;
    }

    /** @throws org.openvha.document.BadInputException if a row was changed since it was encrypted; names it */
    void read(TableFile table, Rows rows) throws IOException, SQLException {
        long number = 0;
        try (BufferedReader lines =
                Files.newBufferedReader(backup.path().resolve(table.name()), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(table, ++number, line, rows);
            }
        }
        if (number != table.rows()) {
            throw backup.changed(
                    table.name() + " has " + number + " rows, and " + Manifest.FILE + " says " + table.rows());
        }
    }

    private void read(TableFile table, long number, String line, Rows rows) throws SQLException {
        SealedRow row = row(table, number, line);
        List<Mark> gone =
                row.keys().stream().filter(key -> !keys.containsKey(key)).toList();
        if (!gone.isEmpty()) {
            rows.leftOut(row, gone);
            return;
        }
        String bound = SealedRow.bound(table.table(), number, row.keys(), row.plain());
        Optional<String> secret = cipher.open(row.keys().stream().map(keys::get).toList(), bound, row.sealed());
        String columns = secret.orElseThrow(() -> changed(table, number));
        rows.row(row.plain().isEmpty() ? columns : String.join("\t", row.plain()) + '\t' + columns);
    }

    private SealedRow row(TableFile table, long number, String line) {
        try {
            return SealedRow.read(line);
        } catch (IllegalArgumentException none) {
            throw changed(table, number);
        }
    }

    private RuntimeException changed(TableFile table, long number) {
        return backup.changed("row " + number + " of " + table.name() + " is not what was encrypted there");
    }
}

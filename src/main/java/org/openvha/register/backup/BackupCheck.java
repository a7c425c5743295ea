package org.openvha.register.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.register.keys.KeyFolder;
import org.openvha.register.keys.Mark;

/** Reads a whole backup as a restore would, without a database. */
public record BackupCheck(BackupFolder backup, KeyFolder keys) {

    /** @throws org.openvha.document.BadInputException if a row was changed since it was encrypted, or the keys are not those of the backup */
    public Restored read() throws IOException, SQLException {
        backup.check(keys);
        RowFileReader reader = new RowFileReader(backup, keys.byMark());
        SortedMap<String, Long> leftOut = new TreeMap<>();
        long[] rows = {0};
        for (TableFile table : backup.manifest().tables()) {
            reader.read(table, new RowFileReader.Rows() {
                @Override
                public void row(String columns) {
                    rows[0]++;
                }

                @Override
                public void leftOut(SealedRow row, List<Mark> gone) {
                    leftOut.merge(table.table(), 1L, Long::sum);
                }
            });
        }
        return new Restored(rows[0], leftOut);
    }
}

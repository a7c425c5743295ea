package org.openvha.facts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Reads the rows of one file: each becomes a fact or is refused. */
final class TableReader<T> {

    private final RowFormat<T> format;
    private final Header header;
    private final Dates dates;
    private final List<T> sound = new ArrayList<>();
    private final LongStream.Builder soundLines = LongStream.builder();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final FaultPacker faults;
    private long in;

    TableReader(RowFormat<T> format, Header header, Dates dates) {
        this.format = format;
        this.header = header;
        this.dates = dates;
        this.faults = new FaultPacker(format.file());
    }

    /** Reads all rows that are left. */
    Table<T> read(CsvLines lines, Progress progress) throws IOException {
        for (Optional<CsvLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            in++;
            take(line.get());
            progress.row();
        }
        return withoutRepeats();
    }

    private void take(CsvLine line) {
        if (line.fields().size() != header.width()) {
            refused.add(RefusedRow.ofWrongWidth(header, line, faults));
            return;
        }
        Row row = new Row(header, line, dates, faults);
        T fact = format.read(row);
        if (row.refused()) {
            refused.add(RefusedRow.of(header, line, row));
        } else {
            sound.add(fact);
            soundLines.add(line.line());
        }
    }

    private Table<T> withoutRepeats() {
        List<T> ordered = IdOrder.of(format.kind(), sound);
        Set<String> repeated = Repeats.ids(format, ordered, refused);
        if (repeated.isEmpty()) {
            return new Table<>(format, in, ordered, new RefusedRows(format.file(), faults.phrases(), refused));
        }
        RepeatedRows<T> rows = new RepeatedRows<>(format, repeated, faults);
        long[] lines = soundLines.build().toArray();
        for (int i = 0; i < lines.length; i++) {
            rows.addSound(sound.get(i), lines[i]);
        }
        refused.forEach(rows::addRefused);
        return rows.table(in);
    }
}

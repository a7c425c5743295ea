package org.openvha.register.facts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.openvha.document.CachedDates;

/** Reads rows in the text format of COPY, one after the other, from their bytes: text is made of what must be text only. Not thread-safe. */
final class CopyRow implements StoredRow {

    private static final int SHARED_AT_MOST = 10_000;

    private final BytesTable<String> individuals;
    private final BytesTable<String> shared = new BytesTable<>();
    private final CachedDates dates = new CachedDates();
    private final int[] ends;
    private byte[] bytes = {};
    private boolean escapes;

    /** @param individuals the ids that facts are to share; of others a new text is made */
    CopyRow(int columns, BytesTable<String> individuals) {
        this.ends = new int[columns];
        this.individuals = individuals;
    }

    /** Goes on to the row in these bytes, which end with the row's line feed. */
    void read(byte[] row) {
        bytes = row;
        escapes = false;
        int column = 0;
        int last = row.length - 1;
        for (int i = 0; i < last; i++) {
            byte at = row[i];
            if (at == '\t') {
                ends[column++] = i;
            } else if (at == '\\') {
                escapes = true;
            }
        }
        ends[column++] = last;
        if (column != ends.length || row[last] != '\n') {
            throw new IllegalStateException("COPY gave a row of " + column + " columns instead of " + ends.length);
        }
    }

    @Override
    public String text(int column) {
        return escapes ? unescaped(from(column), ends[column]) : plain(from(column), ends[column]);
    }

    @Override
    public String sharedText(int column) {
        String text = shared.get(bytes, from(column), ends[column]);
        if (text == null) {
            text = text(column);
            if (!escapes && shared.size() < SHARED_AT_MOST) {
                shared.put(text, text);
            }
        }
        return text;
    }

    @Override
    public String individual(int column) {
        String id = individuals.get(bytes, from(column), ends[column]);
        return id == null ? text(column) : id;
    }

    @Override
    public LocalDate date(int column) {
        int from = from(column);
        return dates.of(digits(from, from + 4), digits(from + 5, from + 7), digits(from + 8, ends[column]));
    }

    @Override
    public int number(int column) {
        return digits(from(column), ends[column]);
    }

    @Override
    public boolean truth(int column) {
        return bytes[from(column)] == 't';
    }

    @Override
    public <T> T choice(int column, Spellings<T> spellings) {
        return spellings.read(bytes, from(column), ends[column]);
    }

    @Override
    public boolean isNull(int column) {
        int from = from(column);
        return escapes && ends[column] == from + 2 && bytes[from] == '\\' && bytes[from + 1] == 'N';
    }

    private int from(int column) {
        return column == 0 ? 0 : ends[column - 1] + 1;
    }

    private int digits(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    private String plain(int from, int to) {
        return from == to ? "" : new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private String unescaped(int from, int to) {
        byte[] text = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            text[length++] = bytes[i] == '\\' ? meant(bytes[++i]) : bytes[i];
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    private static byte meant(byte afterBackslash) {
        return switch (afterBackslash) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> afterBackslash;
        };
    }
}

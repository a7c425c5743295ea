package org.openvha.facts;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Packs the faults of one row after the other into few bytes, since a column in the wrong format refuses millions of rows: for each fault its column, the number of its phrase,
 * and its values. {@link PackedFaults} makes words of them. Not thread-safe.
 */
final class FaultPacker {

    static final byte[] NONE = {};
    static final int WHOLE_ROW = 0xFF;

    private static final int LONGEST_VALUE = 0xFF;

    private final FactsFile file;
    private final Phrases phrases = new Phrases();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    FaultPacker(FactsFile file) {
        this.file = file;
    }

    FactsFile file() {
        return file;
    }

    Phrases phrases() {
        return phrases;
    }

    /**
     * Adds a fault of a column; values in the order in which the phrase has places for them.
     *
     * @throws IllegalArgumentException if a value is longer than 255 bytes
     */
    void add(String column, String phrase, String... values) {
        add(file.columns().indexOf(column), phrase, values);
    }

    void addOfWholeRow(String phrase, String... values) {
        add(WHOLE_ROW, phrase, values);
    }

    /** What was added since this was last asked. */
    byte[] packed() {
        if (bytes.size() == 0) {
            return NONE;
        }
        byte[] packed = bytes.toByteArray();
        bytes.reset();
        return packed;
    }

    private void add(int column, String phrase, String... values) {
        char number = phrases.number(phrase);
        bytes.write(column);
        bytes.write(number >>> Byte.SIZE);
        bytes.write(number);
        for (String value : values) {
            byte[] text = value.getBytes(StandardCharsets.UTF_8);
            if (text.length > LONGEST_VALUE) {
                throw new IllegalArgumentException(text.length + " bytes are too long for a value: " + value);
            }
            bytes.write(text.length);
            bytes.write(text, 0, text.length);
        }
    }
}

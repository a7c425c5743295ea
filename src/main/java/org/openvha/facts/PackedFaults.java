package org.openvha.facts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** Makes words of faults as {@link FaultPacker} packs them. */
final class PackedFaults {

    private final FactsFile file;
    private final Phrases phrases;

    PackedFaults(FactsFile file, Phrases phrases) {
        this.file = file;
        this.phrases = phrases;
    }

    /** Every fault, in the order in which they were found. */
    String words(byte[]... parts) {
        StringJoiner all = new StringJoiner("; ");
        for (byte[] part : parts) {
            for (ByteBuffer rest = ByteBuffer.wrap(part); rest.hasRemaining(); ) {
                int column = column(rest);
                String words = words(rest);
                all.add(column == FaultPacker.WHOLE_ROW ? words : file.columns().get(column) + " " + words);
            }
        }
        return all.toString();
    }

    /** The first column at fault in the order of the contract; empty if none but the row as a whole is. */
    String firstColumn(byte[]... parts) {
        int first = FaultPacker.WHOLE_ROW;
        for (byte[] part : parts) {
            for (ByteBuffer rest = ByteBuffer.wrap(part); rest.hasRemaining(); ) {
                first = Math.min(first, column(rest));
                words(rest);
            }
        }
        return first == FaultPacker.WHOLE_ROW ? "" : file.columns().get(first);
    }

    private static int column(ByteBuffer rest) {
        return Byte.toUnsignedInt(rest.get());
    }

    private String words(ByteBuffer rest) {
        String phrase = phrases.phrase(rest.getChar());
        StringBuilder words = new StringBuilder();
        int done = 0;
        for (int at = phrase.indexOf('{'); at >= 0; at = phrase.indexOf('{', done)) {
            boolean shown = phrase.startsWith(Phrases.SHOWN, at);
            String value = value(rest);
            words.append(phrase, done, at).append(shown ? Shown.of(value) : value);
            done = phrase.indexOf('}', at) + 1;
        }
        return words.append(phrase, done, phrase.length()).toString();
    }

    private static String value(ByteBuffer rest) {
        byte[] text = new byte[Byte.toUnsignedInt(rest.get())];
        rest.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}

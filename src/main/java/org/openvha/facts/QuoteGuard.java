package org.openvha.facts;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stands before the CSV library and holds what RFC 4180 says of quotes, which the library is lenient about: a quote that never closes is a fault of the file, and so
 * is anything between a closing quote and the next comma or line end. Carriage returns within quotes pass as {@link #QUOTED_RETURN}, because the library takes a
 * lone one that ends a quoted field for the end of the record; {@link QuotedReturns} puts them back.
 */
final class QuoteGuard extends FilterReader {

    /** Stands for a carriage return within quotes where no high surrogate comes before it. */
    static final char QUOTED_RETURN = '\uDC0D';

    private enum Place {
        FIELD_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private Place place = Place.FIELD_START;
    private long line = 1;
    private long openedOn;
    private boolean afterReturn;
    private boolean plainText = true;

    QuoteGuard(Reader in) {
        super(in);
    }

    /** Whether there was no surrogate and no quoted return so far, so that fields may be taken as they are. */
    boolean plainText() {
        return plainText;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count < 0 && place == Place.QUOTED) {
            throw new FileFault(
                    openedOn,
                    "a quote opens here and is not closed before the end of the file",
                    "Close it, and double the quotes within quoted text");
        }
        for (int i = offset; i < offset + count; i++) {
            buffer[i] = take(buffer[i]);
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    private char take(char c) throws FileFault {
        if (c > ',' && c < Character.MIN_SURROGATE) {
            ordinary();
            return c;
        }
        switch (c) {
            case '\r', '\n' -> {
                return lineEnd(c);
            }
            case '"' -> quote();
            case ',' -> comma();
            default -> {
                plainText &= !Character.isSurrogate(c);
                ordinary();
            }
        }
        afterReturn = false;
        return c;
    }

    private void ordinary() throws FileFault {
        afterReturn = false;
        if (place == Place.AFTER_QUOTE) {
            throw new FileFault(
                    line,
                    "text follows a closing quote",
                    "Let a comma or the line's end follow it, and double the quotes within quoted text");
        }
        if (place == Place.FIELD_START) {
            place = Place.PLAIN;
        }
    }

    private void quote() {
        if (place == Place.FIELD_START) {
            openedOn = line;
        }
        if (place != Place.PLAIN) {
            place = place == Place.QUOTED ? Place.AFTER_QUOTE : Place.QUOTED;
        }
    }

    private void comma() {
        if (place != Place.QUOTED) {
            place = Place.FIELD_START;
        }
    }

    private char lineEnd(char c) {
        if (c == '\r' || !afterReturn) {
            line++;
        }
        afterReturn = c == '\r';
        if (place != Place.QUOTED) {
            place = Place.FIELD_START;
            return c;
        }
        plainText &= c != '\r';
        return c == '\r' ? QUOTED_RETURN : c;
    }
}

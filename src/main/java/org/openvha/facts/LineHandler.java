package org.openvha.facts;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/** Makes a {@link CsvLine} of what the CSV library finds. The library's exceptions name no line, so the current one is kept here. */
final class LineHandler extends AbstractBaseCsvCallbackHandler<CsvLine> {

    private final QuoteGuard guard;
    private List<String> fields = new ArrayList<>();
    private long uncounted;
    private long uncountedBefore;

    LineHandler(QuoteGuard guard) {
        this.guard = guard;
    }

    /** The physical line where the record being read starts. */
    long line() {
        return getStartingLineNumber() + uncountedBefore;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        uncountedBefore = uncounted;
        fields = new ArrayList<>(fields.size());
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        String text = length == 0 ? "" : new String(buffer, offset, length);
        if (quoted && !guard.plainText()) {
            uncounted += QuotedReturns.alone(text);
            text = QuotedReturns.restored(text);
        }
        fields.add(text);
    }

    @Override
    protected CsvLine buildRecord() {
        return getRecordType() == RecordType.EMPTY ? null : new CsvLine(line(), fields, guard.plainText());
    }
}

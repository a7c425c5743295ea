package org.openvha.facts;

/**
 * A refused row with what others must know of it. There may be as many as rows, so words are made of its faults only when somebody reads them.
 *
 * @param id the row's id; empty if it cannot be read
 * @param individualId whom it is about; empty if that cannot be read
 * @param line the physical line where it starts
 * @param fingerprint of its fields; equal for identical rows
 * @param repeat that its id stands elsewhere too, as {@link FaultPacker} packs it; rows of the same id share it
 * @param faults all others, likewise
 */
record RefusedRow(String id, String individualId, long line, long fingerprint, byte[] repeat, byte[] faults) {

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long NO_FINGERPRINT = 0;

    /** A row whose fields could be told apart. */
    static RefusedRow of(Header header, CsvLine line, Row row) {
        String id = row.readableId(header.file().idColumn());
        return new RefusedRow(
                id,
                header.file() == FactsFile.INDIVIDUALS ? id : row.about(),
                line.line(),
                fingerprint(header, line),
                FaultPacker.NONE,
                row.faults());
    }

    /** A row with too many or too few fields, of which nothing can be read. */
    static RefusedRow ofWrongWidth(Header header, CsvLine line, FaultPacker faults) {
        faults.addOfWholeRow(
                "the row has " + Phrases.PLAIN + " where the header has " + header.width()
                        + ": write every column, and put quotes round text that holds commas, quotes or line breaks",
                counted(line.fields().size()));
        if (line.fields().stream().anyMatch(StrictUtf8::invalid)) {
            faults.addOfWholeRow("it holds bytes that are not UTF-8 text: save the file as UTF-8");
        }
        return new RefusedRow("", "", line.line(), NO_FINGERPRINT, FaultPacker.NONE, faults.packed());
    }

    /** Whether nothing of it can be read, since its fields cannot be told apart. */
    boolean isOfWrongWidth() {
        return id.isEmpty() && individualId.isEmpty() && fingerprint == NO_FINGERPRINT;
    }

    /** The same with the fault that its id stands elsewhere too. */
    RefusedRow withRepeat(byte[] problem) {
        return new RefusedRow(id, individualId, line, fingerprint, problem, faults);
    }

    private static String counted(int fields) {
        return fields == 1 ? "1 field" : fields + " fields";
    }

    /** FNV-1a: a chance hit would change the words of a refusal at most, since both rows are refused anyway. */
    private static long fingerprint(Header header, CsvLine line) {
        long hash = FNV_BASIS;
        for (String column : header.file().columns()) {
            String text = header.text(line, column);
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ 0x10000) * FNV_PRIME;
        }
        return hash;
    }
}

package org.openvha.facts;

/**
 * A refused row with what others must know of it.
 *
 * @param id the row's id; empty if it cannot be read
 * @param individualId whom it is about; empty if that cannot be read
 * @param fingerprint of its fields; equal for identical rows
 */
record RefusedRow(String id, String individualId, long fingerprint, Refusal refusal) {

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** A row whose fields could be told apart. */
    static RefusedRow of(Header header, CsvLine line, Row row) {
        return new RefusedRow(
                row.readableId(header.file().idColumn()),
                row.readableId("individual_id"),
                fingerprint(header, line),
                row.refusal());
    }

    /** A row with too many or too few fields, of which nothing can be read. */
    static RefusedRow ofWrongWidth(Header header, CsvLine line) {
        String problem = "the row has " + counted(line.fields().size()) + " where the header has " + header.width()
                + ": write every column, and put quotes round text that holds commas, quotes or line breaks";
        if (line.fields().stream().anyMatch(StrictUtf8::invalid)) {
            problem += "; it holds bytes that are not UTF-8 text: save the file as UTF-8";
        }
        return new RefusedRow("", "", 0, new Refusal(header.file(), line.line(), "", problem));
    }

    /** The same with the fault that its id stands elsewhere too; the id's column comes before all others. */
    RefusedRow withRepeat(String problem) {
        return new RefusedRow(
                id,
                individualId,
                fingerprint,
                new Refusal(
                        refusal.file(), refusal.line(), refusal.file().idColumn(), problem + "; " + refusal.problem()));
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

package org.openvha.facts;

/** One of several rows that have the same id. */
sealed interface SameId<T> {

    long line();

    String id(RowFormat<T> format);

    boolean identicalTo(SameId<T> other);

    /** The row refused for the repeated id, besides what else may be wrong with it. */
    RefusedRow refused(RowFormat<T> format, byte[] problem);

    /** A row that has no other fault. It can only be identical to another such row, because its fields alone decide that it has none. */
    record Sound<T>(long line, T fact) implements SameId<T> {

        @Override
        public String id(RowFormat<T> format) {
            return format.id(fact);
        }

        @Override
        public boolean identicalTo(SameId<T> other) {
            return other instanceof Sound<T> sound && fact.equals(sound.fact);
        }

        @Override
        public RefusedRow refused(RowFormat<T> format, byte[] problem) {
            return new RefusedRow(format.id(fact), format.individualId(fact), line, 0, problem, FaultPacker.NONE);
        }
    }

    /** A row that is refused for another fault already. */
    record Refused<T>(RefusedRow row) implements SameId<T> {

        @Override
        public long line() {
            return row.line();
        }

        @Override
        public String id(RowFormat<T> format) {
            return row.id();
        }

        @Override
        public boolean identicalTo(SameId<T> other) {
            return other instanceof Refused<T> refused && row.fingerprint() == refused.row.fingerprint();
        }

        @Override
        public RefusedRow refused(RowFormat<T> format, byte[] problem) {
            return row.withRepeat(problem);
        }
    }
}

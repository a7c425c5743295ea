package org.openvha.facts;

/** One of several rows that have the same id. */
sealed interface SameId<T> {

    long line();

    boolean identicalTo(SameId<T> other);

    /** The row refused for the repeated id, besides what else may be wrong with it. */
    RefusedRow refused(RowFormat<T> format, String problem);

    /** A row that has no other fault. It can only be identical to another such row, because its fields alone decide that it has none. */
    record Sound<T>(long line, T fact) implements SameId<T> {

        @Override
        public boolean identicalTo(SameId<T> other) {
            return other instanceof Sound<T> sound && fact.equals(sound.fact);
        }

        @Override
        public RefusedRow refused(RowFormat<T> format, String problem) {
            Refusal refusal = new Refusal(format.file(), line, format.file().idColumn(), problem);
            return new RefusedRow(format.id(fact), format.individualId(fact), 0, refusal);
        }
    }

    /** A row that is refused for another fault already. */
    record Refused<T>(RefusedRow row) implements SameId<T> {

        @Override
        public long line() {
            return row.refusal().line();
        }

        @Override
        public boolean identicalTo(SameId<T> other) {
            return other instanceof Refused<T> refused && row.fingerprint() == refused.row.fingerprint();
        }

        @Override
        public RefusedRow refused(RowFormat<T> format, String problem) {
            return row.withRepeat(problem);
        }
    }
}

package org.openvha.facts;

/** How a row of one file becomes a fact. */
interface RowFormat<T> {

    FactKind<T> kind();

    /** Reads every column, so that the row gathers all of its faults. */
    T read(Row row);

    default FactsFile file() {
        return kind().file();
    }

    default String id(T fact) {
        return kind().id(fact);
    }

    default String individualId(T fact) {
        return kind().individualId(fact);
    }
}

package org.openvha.facts;

import java.io.IOException;
import org.openvha.document.CanonicalJson;

/** How a row of one file becomes a fact, and a fact a row again. */
interface RowFormat<T> {

    FactsFile file();

    /** Reads every column, so that the row gathers all of its faults. */
    T read(Row row);

    String id(T fact);

    String individualId(T fact);

    /** Writes the members of the row's canonical JSON: every column by name, in order of names, with the text that the CSV file holds. */
    void write(T fact, CanonicalJson json) throws IOException;
}

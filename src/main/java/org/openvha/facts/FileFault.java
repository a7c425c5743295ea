package org.openvha.facts;

import java.io.IOException;

/** A fault of a file as a whole, after which nothing in it can be trusted. An {@link IOException} so that it passes through readers. */
final class FileFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final String remedy;

    /** @param line where the fault begins; 0 when it is about the whole file */
    FileFault(long line, String problem, String remedy) {
        super(problem);
        this.line = line;
        this.remedy = remedy;
    }

    long line() {
        return line;
    }

    String remedy() {
        return remedy;
    }
}

package org.openvha.whatif.report;

/**
 * A column of a table.
 *
 * @param css how its cells are set; empty for text
 */
record Column(String label, String css) {

    static Column text(String label) {
        return new Column(label, "");
    }

    static Column source(String label) {
        return new Column(label, "source");
    }

    static Column number(String label) {
        return new Column(label, "number");
    }
}

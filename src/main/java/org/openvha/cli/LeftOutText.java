package org.openvha.cli;

import org.openvha.register.backup.Restored;

/** Says of which tables rows were left out. */
final class LeftOutText {

    private static final int WIDTH = 22;
    private static final int NUMBER = 12;

    private LeftOutText() {}

    static void print(Restored restored, Console console) {
        restored.leftOut()
                .forEach((table, rows) ->
                        console.out().println("  " + Words.row(WIDTH, NUMBER, table, Words.number(rows))));
    }
}

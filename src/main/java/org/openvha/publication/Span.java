package org.openvha.publication;

import java.util.ArrayList;
import java.util.List;

/** A piece of text, as code or not. */
record Span(String text, boolean code) {

    /** Text between backticks is code; a backtick without its partner is a backtick. */
    static List<Span> all(String line) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        int open = line.indexOf('`');
        int close = line.indexOf('`', open + 1);
        while (open >= 0 && close > open + 1) {
            add(spans, line.substring(from, open), false);
            add(spans, line.substring(open + 1, close), true);
            from = close + 1;
            open = line.indexOf('`', from);
            close = line.indexOf('`', open + 1);
        }
        add(spans, line.substring(from), false);
        return spans;
    }

    private static void add(List<Span> spans, String text, boolean code) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, code));
        }
    }
}

package org.openvha.redress;

import java.util.List;
import org.openvha.document.page.Template;

/** A letter to the person it is about, to be printed: the same parts as HTML and as text. The same letter gives the same bytes. */
public record Letter(String date, String reference, List<Section> sections) {

    private static final Template TEMPLATE = Template.html("/redress/");
    private static final int WIDTH = 80;

    /** @param items of a list below the paragraphs */
    public record Section(String heading, List<String> paragraphs, List<String> items) {}

    /** One whole page without script, and nothing to be fetched from elsewhere. */
    public String html() {
        return TEMPLATE.fill("letter", this);
    }

    /** Lines of up to 80 characters. */
    public String text() {
        StringBuilder text = new StringBuilder();
        wrap(text, "", date);
        wrap(text, "", "Your reference: " + reference);
        for (Section section : sections) {
            text.append('\n');
            wrap(text, "", section.heading());
            text.append("-".repeat(Math.min(WIDTH, section.heading().length()))).append('\n');
            section.paragraphs().forEach(paragraph -> wrap(text, "", paragraph));
            section.items().forEach(item -> wrap(text, "- ", item));
        }
        return text.toString();
    }

    private static void wrap(StringBuilder text, String bullet, String paragraph) {
        String indent = " ".repeat(bullet.length());
        StringBuilder line = new StringBuilder(bullet);
        boolean empty = true;
        for (String word : paragraph.split(" ")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        text.append(line).append('\n');
    }
}

package org.openvha.assessment;

import org.apache.commons.text.WordUtils;

/** Plain text in lines of a given width. */
public final class Page {

    private final int width;
    private final StringBuilder text = new StringBuilder();

    /** @param width of a line, in characters */
    public Page(int width) {
        this.width = Math.max(40, width);
    }

    /** A line with an empty one before it. */
    public Page heading(String heading) {
        text.append('\n').append(WordUtils.wrap(heading, width, "\n", false)).append('\n');
        return this;
    }

    /** A paragraph; every line but the first is indented by two more. */
    public Page paragraph(int indent, String paragraph) {
        String margin = " ".repeat(indent);
        String wrapped = WordUtils.wrap(paragraph, width - indent - 2, "\n" + margin + "  ", false);
        text.append(margin).append(wrapped).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

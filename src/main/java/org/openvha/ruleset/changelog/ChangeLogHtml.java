package org.openvha.ruleset.changelog;

import java.util.List;
import org.apache.commons.text.StringEscapeUtils;
import org.openvha.document.Software;

/** A change log's entry as one page that needs nothing else: no script, no other file, readable without sight and in print. */
public record ChangeLogHtml(ChangeLog log) {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font: 1.1rem/1.5 Arial, sans-serif; color: #0b0c0c; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1rem; }
            table { border-collapse: collapse; width: 100%%; margin: 0 0 1.5rem; }
            caption { text-align: left; font-weight: bold; padding: .5rem 0; }
            th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #505a5f; padding: .4rem .6rem .4rem 0; overflow-wrap: anywhere; }
            th[scope=row] { width: 9rem; }
            code { overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            """;

    public String text() {
        StringBuilder page = new StringBuilder();
        String title = "From " + log.before().id() + " to " + log.after().id() + ": "
                + log.after().title();
        page.append(String.format(java.util.Locale.ROOT, HEAD, escaped(title)));
        page.append("<p>").append(escaped(log.note())).append("</p>\n");
        page.append("<p>").append(escaped(log.summary())).append("</p>\n<dl>\n");
        digest(page, log.before().id() + ", rules", log.before().digest());
        digest(page, log.before().id() + ", tests", log.tests().digestBefore());
        digest(page, log.after().id() + ", rules", log.after().digest());
        digest(page, log.after().id() + ", tests", log.tests().digestAfter());
        page.append("</dl>\n");
        log.sections().forEach(section -> section(page, section));
        files(page, "Tests of what differs", log.tests().touched());
        log.tests().changes().parts().forEach(part -> files(page, part.heading(), part.files()));
        page.append("<p>Written by ")
                .append(escaped(Software.NAME + " " + Software.version()))
                .append("</p>\n");
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void digest(StringBuilder page, String id, String digest) {
        page.append("<dt>").append(escaped(id)).append("</dt><dd><code>");
        page.append(escaped(digest)).append("</code></dd>\n");
    }

    private static void section(StringBuilder page, Section section) {
        page.append("<h2>").append(escaped(section.heading())).append("</h2>\n");
        for (Item item : section.items()) {
            page.append("<table>\n<caption>").append(escaped(item.title())).append("</caption>\n");
            page.append(
                    "<thead><tr><th scope=\"col\">What</th><th scope=\"col\">From</th><th scope=\"col\">To</th></tr></thead>\n<tbody>\n");
            for (FromTo line : item.lines()) {
                page.append("<tr><th scope=\"row\">")
                        .append(escaped(line.what()))
                        .append("</th>");
                page.append("<td>").append(cell(line.from())).append("</td>");
                page.append("<td>").append(cell(line.to())).append("</td></tr>\n");
            }
            page.append("</tbody>\n</table>\n");
        }
    }

    private static void files(StringBuilder page, String heading, List<String> files) {
        if (!files.isEmpty()) {
            page.append("<h2>").append(heading).append("</h2>\n<ul>\n");
            files.forEach(
                    file -> page.append("<li><code>").append(escaped(file)).append("</code></li>\n"));
            page.append("</ul>\n");
        }
    }

    /** An empty cell would leave a listener in doubt. */
    private static String cell(String text) {
        return text.isEmpty() ? "none" : escaped(text);
    }

    private static String escaped(String text) {
        return StringEscapeUtils.escapeHtml4(text).replace("'", "&#39;");
    }
}

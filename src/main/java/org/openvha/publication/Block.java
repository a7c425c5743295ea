package org.openvha.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A heading, a paragraph, a list or a table of a page that somebody wrote in Markdown. Whatever else Markdown can do is shown as the text it is. Exactly one part is there. */
record Block(Optional<List<Span>> heading, Optional<List<Span>> paragraph, Optional<Items> list, Optional<Grid> table) {

    record Line(List<Span> spans) {}

    record Items(List<Line> items) {}

    /** @param caption the heading above it */
    record Grid(String id, List<Span> caption, List<Line> columns, List<Row> rows) {}

    record Row(Line name, List<Line> cells) {}

    /** The same, where rules that the set does not have are marked; code stays as it is. */
    static List<Block> all(String markdown, RuleIds ids) {
        return all(markdown).stream().map(block -> block.marked(ids)).toList();
    }

    private Block marked(RuleIds ids) {
        return new Block(
                heading.map(spans -> marked(spans, ids)),
                paragraph.map(spans -> marked(spans, ids)),
                list.map(items -> new Items(lines(items.items(), ids))),
                table.map(grid -> new Grid(
                        grid.id(),
                        marked(grid.caption(), ids),
                        lines(grid.columns(), ids),
                        grid.rows().stream()
                                .map(row -> new Row(marked(row.name(), ids), lines(row.cells(), ids)))
                                .toList())));
    }

    private static List<Line> lines(List<Line> lines, RuleIds ids) {
        return lines.stream().map(line -> marked(line, ids)).toList();
    }

    private static Line marked(Line line, RuleIds ids) {
        return new Line(marked(line.spans(), ids));
    }

    private static List<Span> marked(List<Span> spans, RuleIds ids) {
        return spans.stream()
                .map(span -> span.code() ? span : new Span(ids.marked(span.text()), false))
                .toList();
    }

    /** All blocks but the heading of the page as a whole, which the reader has already seen. */
    static List<Block> all(String markdown) {
        List<Block> blocks = new ArrayList<>();
        List<Span> caption = Span.all("What is not modelled");
        for (String part : markdown.split("\\R\\s*\\R")) {
            List<String> lines = part.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (lines.isEmpty()) {
                continue;
            }
            if (lines.get(0).matches("#{2,6} .*")) {
                caption = Span.all(lines.get(0).replaceFirst("#+ +", ""));
                blocks.add(new Block(Optional.of(caption), Optional.empty(), Optional.empty(), Optional.empty()));
                lines = lines.subList(1, lines.size());
            } else if (lines.get(0).startsWith("# ")) {
                lines = lines.subList(1, lines.size());
            }
            if (!lines.isEmpty()) {
                blocks.add(block(lines, caption, blocks.size()));
            }
        }
        return blocks;
    }

    private static Block block(List<String> lines, List<Span> caption, int place) {
        if (lines.size() > 2 && lines.get(0).startsWith("|") && lines.get(1).matches("[|:\\- ]+")) {
            List<Row> rows =
                    lines.stream().skip(2).map(line -> row(cells(line))).toList();
            Grid grid = new Grid("not-modelled-" + place, caption, cells(lines.get(0)), rows);
            return new Block(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(grid));
        }
        if (lines.stream().allMatch(line -> line.startsWith("- "))) {
            List<Line> items = lines.stream()
                    .map(line -> new Line(Span.all(line.substring(2))))
                    .toList();
            return new Block(Optional.empty(), Optional.empty(), Optional.of(new Items(items)), Optional.empty());
        }
        return new Block(
                Optional.empty(), Optional.of(Span.all(String.join(" ", lines))), Optional.empty(), Optional.empty());
    }

    private static List<Line> cells(String line) {
        String inner = line.replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        List<Line> cells = new ArrayList<>();
        for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
            cells.add(new Line(Span.all(cell.strip().replace("\\|", "|"))));
        }
        return cells;
    }

    private static Row row(List<Line> cells) {
        return new Row(cells.get(0), cells.subList(1, cells.size()));
    }
}

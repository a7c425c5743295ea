package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was written as CSV is read back, with the line that a person would count. */
class CsvLinesPropertiesTest {

    @Property(tries = 500)
    void every_text_comes_back_from_quotes_and_stands_on_its_line(
            @ForAll("records") List<List<String>> records, @ForAll("ends") String end) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Long> expected = new ArrayList<>();
        for (List<String> fields : records) {
            expected.add(1 + physicalLines(text));
            text.append(String.join(
                            ",",
                            fields.stream()
                                    .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                                    .toList()))
                    .append(end);
        }
        List<List<String>> fields = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        Path file = Files.createTempFile("lines", ".csv");
        Files.writeString(file, text);
        try (CsvLines read = CsvLines.open(file)) {
            for (Optional<CsvLine> line = read.next(); line.isPresent(); line = read.next()) {
                fields.add(line.get().fields());
                lines.add(line.get().line());
            }
        }
        Files.delete(file);

        assertThat(fields).isEqualTo(records);
        assertThat(lines).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<List<String>>> records() {
        return Arbitraries.of("a", "\r", "\n", "\r\n", "\"", ",", "\uD800\uDFFF", "\uD801\uDC0D", "\u0000", "é")
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    /** Counted plainly: CRLF, LF and CR each end a line. */
    private static long physicalLines(CharSequence text) {
        return text.toString()
                .replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
    }
}

package org.openvha.ruleset.language;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openvha.ruleset.vocabulary.Stratum;

/** A file of {@code hostile-rules} with what {@code expected.csv} says of it: the line and a part of the message of one of its findings. */
record HostileRule(String file, Stratum stratum, int line, String problem) {

    static final Path FOLDER = Path.of("src", "test", "resources", "hostile-rules");

    static Stream<HostileRule> all() {
        try (CsvReader<NamedCsvRecord> index = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("expected.csv"))) {
            List<HostileRule> rules = index.stream().map(HostileRule::of).toList();
            return rules.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static HostileRule of(NamedCsvRecord row) {
        return new HostileRule(
                row.getField("file"),
                Stratum.of(row.getField("folder")).orElseThrow(),
                Integer.parseInt(row.getField("line")),
                row.getField("problem"));
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return file;
    }
}

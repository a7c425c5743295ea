package org.openvha.register.facts;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Individual;

/** One row, to be read by the intake. */
record SingleRow(FactsFile file, Map<String, String> row) {

    /** Writes a folder of facts that holds only this row, and the individual it is about if that is somebody else's file. */
    void write(Path folder, Optional<Individual> about) {
        for (FactsFile each : FactsFile.values()) {
            if (each == file) {
                write(folder, each, List.of(fields()));
            } else if (each.required()) {
                write(folder, each, each == FactsFile.INDIVIDUALS ? rows(about) : List.of());
            }
        }
    }

    private List<String> fields() {
        return file.columns().stream()
                .map(column -> row.getOrDefault(column, ""))
                .toList();
    }

    private static List<List<String>> rows(Optional<Individual> about) {
        return about.stream()
                .map(individual -> List.of(
                        individual.id(),
                        individual.dateOfBirth().toString(),
                        individual.borough().label()))
                .toList();
    }

    private static void write(Path folder, FactsFile file, List<List<String>> rows) {
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(folder.resolve(file.fileName())))) {
            csv.writeRecord(file.columns());
            rows.forEach(csv::writeRecord);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package org.openvha.web.facts;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.Finding;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFile;
import org.openvha.facts.FactsFolder;
import org.openvha.facts.Individual;
import org.openvha.facts.Refusal;
import org.openvha.register.Register;
import org.openvha.web.limits.Uploads;
import org.openvha.web.problems.Problems;

/** Reads one row as an extract that holds only this, with the individual it is about as known, so that the intake's rules are the same for it. */
final class SingleFact {

    private static final String PERSON = "individual_id";

    private final Register register;
    private final Uploads uploads;

    SingleFact(Register register, Uploads uploads) {
        this.register = register;
        this.uploads = uploads;
    }

    /** @throws org.openvha.web.problems.ProblemException if the row is refused */
    Facts read(FactsFile file, Map<String, String> row) {
        Facts facts = uploads.inNewFolder(folder -> {
            write(folder, file, row);
            return FactsFolder.read(folder, rows -> {});
        });
        List<Finding> findings = facts.report().refusals().stream()
                .map(refusal -> finding(refusal, row))
                .toList();
        if (!findings.isEmpty()) {
            throw Problems.badInput("The row cannot be accepted.", "See the findings, each with its remedy.", findings)
                    .exception();
        }
        return facts;
    }

    private void write(Path folder, FactsFile file, Map<String, String> row) throws IOException {
        Optional<Individual> person = file == FactsFile.INDIVIDUALS ? Optional.empty() : person(row);
        for (FactsFile each : FactsFile.values()) {
            List<List<String>> rows = new ArrayList<>();
            if (each == FactsFile.INDIVIDUALS) {
                person.ifPresent(known -> rows.add(List.of(
                        known.id(),
                        known.dateOfBirth().toString(),
                        known.borough().label())));
            }
            if (each == file) {
                rows.add(file.columns().stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
            if (each.required() || each == file) {
                write(folder.resolve(each.fileName()), each, rows);
            }
        }
    }

    private Optional<Individual> person(Map<String, String> row) {
        return register.facts()
                .latest()
                .flatMap(load -> register.facts().known(load.id(), row.getOrDefault(PERSON, "")))
                .map(CaseFile::individual);
    }

    private static void write(Path path, FactsFile file, List<List<String>> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(path, StandardCharsets.UTF_8))) {
            csv.writeRecord(file.columns());
            rows.forEach(csv::writeRecord);
        }
    }

    /** The intake's words without the ids in them. */
    private static Finding finding(Refusal refusal, Map<String, String> row) {
        String problem = refusal.problem();
        for (Map.Entry<String, String> value : row.entrySet()) {
            if (value.getKey().endsWith("_id") && !value.getValue().isEmpty()) {
                problem = problem.replace(value.getValue(), "(the id given)");
            }
        }
        return new Finding(
                refusal.file().fileName(),
                0,
                refusal.column().isEmpty() ? problem : refusal.column() + ": " + problem,
                "Correct the row and send it again");
    }
}

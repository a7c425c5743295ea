package org.openvha.synthetic;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.openvha.facts.Activity;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.Demographics;
import org.openvha.facts.FactsFile;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Offence;
import org.openvha.facts.Review;

/**
 * The seven files of the interchange contract, section 1, open for writing person by person; lines end in LF. Files get their names when all are complete, and {@code individuals.csv}, without
 * which nobody reads a folder, comes last: a run that was killed leaves no shorter London that reads as a whole one.
 */
final class FactsWriter implements Closeable {

    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final Map<FactsFile, CsvWriter> files = new EnumMap<>(FactsFile.class);

    FactsWriter(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try {
            for (FactsFile file : FactsFile.values()) {
                CsvWriter writer =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(unfinished(file));
                files.put(file, writer);
                writer.writeRecord(file.columns());
            }
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    void write(CaseFile person, Demographics monitored) {
        row(
                FactsFile.INDIVIDUALS,
                person.individual().id(),
                person.individual().dateOfBirth().toString(),
                person.individual().borough().label());
        person.offences().forEach(this::write);
        person.reports().forEach(this::write);
        person.custody().forEach(this::write);
        person.activities().forEach(this::write);
        person.reviews().forEach(this::write);
        row(FactsFile.DEMOGRAPHICS, monitored.individualId(), monitored.sex().name(), monitored.ethnicity());
    }

    private void write(Offence offence) {
        row(
                FactsFile.OFFENCES,
                offence.id(),
                offence.individualId(),
                offence.crimeReport(),
                offence.offenceCode(),
                offence.date().toString(),
                offence.recordedOn().toString(),
                offence.role().name(),
                Boolean.toString(offence.domestic()),
                offence.borough().label());
    }

    private void write(IntelligenceReport report) {
        row(
                FactsFile.INTELLIGENCE,
                report.id(),
                report.individualId(),
                report.theme().name(),
                report.date().toString(),
                report.recordedOn().toString(),
                Integer.toString(report.sourceEvaluation()),
                report.assessment().name());
    }

    private void write(CustodyPeriod period) {
        row(
                FactsFile.CUSTODY,
                period.id(),
                period.individualId(),
                period.from().toString(),
                period.to().map(LocalDate::toString).orElse(""),
                period.recordedOn().toString());
    }

    private void write(Activity activity) {
        row(
                FactsFile.ACTIVITIES,
                activity.id(),
                activity.individualId(),
                activity.kind().name(),
                activity.date().toString(),
                activity.recordedOn().toString());
    }

    private void write(Review review) {
        row(
                FactsFile.REVIEWS,
                review.id(),
                review.individualId(),
                review.decision().name(),
                review.scope().name(),
                review.offenceId().orElse(""),
                review.decidedOn().map(LocalDate::toString).orElse(""),
                review.recordedOn().toString());
    }

    private void row(FactsFile file, String... fields) {
        files.get(file).writeRecord(fields);
    }

    /** Gives the files their names in place of earlier ones. */
    void complete() throws IOException {
        closeFiles();
        Files.deleteIfExists(folder.resolve(FactsFile.INDIVIDUALS.fileName()));
        for (FactsFile file : FactsFile.values()) {
            if (file != FactsFile.INDIVIDUALS) {
                name(file);
            }
        }
        name(FactsFile.INDIVIDUALS);
    }

    /** Removes what is not complete. */
    @Override
    public void close() throws IOException {
        closeFiles();
        for (FactsFile file : FactsFile.values()) {
            Files.deleteIfExists(unfinished(file));
        }
    }

    private void name(FactsFile file) throws IOException {
        Files.move(unfinished(file), folder.resolve(file.fileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path unfinished(FactsFile file) {
        return folder.resolve(file.fileName() + UNFINISHED);
    }

    private void closeFiles() throws IOException {
        IOException failed = null;
        for (CsvWriter writer : files.values()) {
            try {
                writer.close();
            } catch (IOException next) {
                failed = next;
            }
        }
        files.clear();
        if (failed != null) {
            throw failed;
        }
    }
}

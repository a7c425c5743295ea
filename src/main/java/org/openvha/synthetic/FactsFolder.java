package org.openvha.synthetic;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openvha.facts.Activity;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.Demographics;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Offence;
import org.openvha.facts.Review;

/** The seven files of the interchange contract, section 1, open for writing person by person; lines end in LF. */
final class FactsFolder implements Closeable {

    private final List<CsvWriter> open = new ArrayList<>();
    private final CsvWriter individuals;
    private final CsvWriter offences;
    private final CsvWriter intelligence;
    private final CsvWriter custody;
    private final CsvWriter activities;
    private final CsvWriter reviews;
    private final CsvWriter demographics;

    FactsFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            individuals = file(folder, "individuals.csv", "individual_id,date_of_birth,borough");
            offences = file(
                    folder,
                    "offences.csv",
                    "offence_id,individual_id,crime_report,offence_code,offence_date,recorded_on,role,domestic,borough");
            intelligence = file(
                    folder,
                    "intelligence.csv",
                    "report_id,individual_id,theme,report_date,recorded_on,source_evaluation,intelligence_assessment");
            custody = file(folder, "custody.csv", "custody_id,individual_id,from,to,recorded_on");
            activities = file(folder, "activities.csv", "activity_id,individual_id,kind,date,recorded_on");
            reviews = file(
                    folder, "reviews.csv", "review_id,individual_id,decision,scope,offence_id,decided_on,recorded_on");
            demographics = file(folder, "demographics.csv", "individual_id,sex,ethnicity");
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    void write(CaseFile person, Demographics monitored) {
        individuals.writeRecord(
                person.individual().id(),
                person.individual().dateOfBirth().toString(),
                person.individual().borough().label());
        person.offences().forEach(this::write);
        person.reports().forEach(this::write);
        person.custody().forEach(this::write);
        person.activities().forEach(this::write);
        person.reviews().forEach(this::write);
        demographics.writeRecord(monitored.individualId(), monitored.sex().name(), monitored.ethnicity());
    }

    private void write(Offence offence) {
        offences.writeRecord(
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
        intelligence.writeRecord(
                report.id(),
                report.individualId(),
                report.theme().name(),
                report.date().toString(),
                report.recordedOn().toString(),
                Integer.toString(report.sourceEvaluation()),
                report.assessment().name());
    }

    private void write(CustodyPeriod period) {
        custody.writeRecord(
                period.id(),
                period.individualId(),
                period.from().toString(),
                period.to().map(LocalDate::toString).orElse(""),
                period.recordedOn().toString());
    }

    private void write(Activity activity) {
        activities.writeRecord(
                activity.id(),
                activity.individualId(),
                activity.kind().name(),
                activity.date().toString(),
                activity.recordedOn().toString());
    }

    private void write(Review review) {
        reviews.writeRecord(
                review.id(),
                review.individualId(),
                review.decision().name(),
                review.scope().name(),
                review.offenceId().orElse(""),
                review.decidedOn().map(LocalDate::toString).orElse(""),
                review.recordedOn().toString());
    }

    private CsvWriter file(Path folder, String name, String header) throws IOException {
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(name));
        open.add(writer);
        return writer.writeRecord(header.split(","));
    }

    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (CsvWriter writer : open) {
            try {
                writer.close();
            } catch (IOException next) {
                failed = next;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}

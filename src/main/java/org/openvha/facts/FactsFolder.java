package org.openvha.facts;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.Findings;

/** The intake: reads a folder of CSV files into case files, and refuses what cannot be read (contract, section 1). */
public final class FactsFolder {

    private static final String CANNOT_BE_READ = "The facts cannot be read";

    private FactsFolder() {}

    /**
     * Reads a whole folder. Rows that cannot be read are refused and reported; the others go on.
     *
     * @param rowsRead is told now and then how many rows were read so far, of all files together, and once at the end
     * @throws BadInputException if a file as a whole is at fault; names every such fault with file, line where known, and remedy
     */
    public static Facts read(Path folder, LongConsumer rowsRead) {
        Folder files = Folder.open(folder);
        Findings findings = new Findings();
        TableFile reader = new TableFile(files, findings);
        checkHeaders(files, reader, findings);

        Progress progress = new Progress(rowsRead);
        Dates dates = new Dates();
        Table<Individual> individuals = reader.read(new IndividualRows(), dates, progress);
        KnownIndividuals known = new KnownIndividuals(individuals);
        Tables tables = new Tables(
                individuals,
                reader.read(new OffenceRows(known), dates, progress),
                reader.read(new IntelligenceRows(known), dates, progress),
                reader.read(new CustodyRows(known), dates, progress),
                reader.read(new ActivityRows(known), dates, progress),
                reader.read(new ReviewRows(known), dates, progress),
                reader.read(new DemographicsRows(known), dates, progress));
        findings.throwIfPresent(CANNOT_BE_READ);
        progress.done();
        return facts(files, tables, known);
    }

    /** Headers first, so that nobody waits for millions of rows to hear of a misspelt column; with one fault found, all others are looked for. */
    private static void checkHeaders(Folder files, TableFile reader, Findings findings) {
        files.requireFiles(findings);
        List.of(FactsFile.values()).forEach(reader::checkHeader);
        if (!findings.isEmpty()) {
            List.of(FactsFile.values()).forEach(reader::checkToTheEnd);
        }
        findings.throwIfPresent(CANNOT_BE_READ);
    }

    private static Facts facts(Folder files, Tables tables, KnownIndividuals known) {
        UnlistedClasses unlisted = UnlistedClasses.among(tables.offences().accepted(), RecordedCrimeClasses.shipped());
        List<String> warnings = Stream.concat(
                        files.warnings().stream(),
                        Stream.concat(NobodysRows.in(tables).warnings().stream(), unlisted.warning().stream()))
                .toList();
        FactSet accepted = tables.accepted();
        IntakeReport report = new IntakeReport(
                new Refusals(tables.all().stream().map(Table::refused).toList()),
                rows(tables),
                known.leftOut(),
                UnmatchedReviews.count(tables),
                unlisted.rows(),
                warnings,
                FactsDigest.ofFacts(accepted),
                FactsDigest.ofDemographics(accepted));
        return new Facts(CaseFiles.of(accepted, known, tables.incomplete()), demographics(tables), report, accepted);
    }

    private static Map<FactsFile, RowCounts> rows(Tables tables) {
        Map<FactsFile, RowCounts> rows = new EnumMap<>(FactsFile.class);
        tables.all().forEach(table -> rows.put(table.format().file(), table.counts()));
        return Collections.unmodifiableMap(rows);
    }

    private static Map<String, Demographics> demographics(Tables tables) {
        Map<String, Demographics> byIndividual = new LinkedHashMap<>();
        tables.demographics().accepted().forEach(row -> byIndividual.put(row.individualId(), row));
        return Collections.unmodifiableMap(byIndividual);
    }
}

package org.openvha.register.facts;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.BadInputException;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFile;
import org.openvha.facts.FactsFolder;
import org.openvha.facts.IntakeReport;
import org.openvha.facts.Refusal;
import org.openvha.facts.RowCounts;
import org.openvha.facts.Shown;

/** Corrects single facts: one row goes through the same intake as an extract. Thread-safe. */
public final class Corrections {

    private static final String CANNOT_BE_TAKEN = "The correction cannot be taken";

    private final FactStore store;
    private final Path temporary;

    /** @param temporary a folder in which a row may stand while it is read; made where it is missing */
    public Corrections(FactStore store, Path temporary) {
        this.store = store;
        this.temporary = temporary;
    }

    /**
     * Makes a fact known, or another version of one.
     *
     * @param row every column of the file by name; a column that is missing is empty
     * @throws BadInputException if it is a review, which nobody makes alone, or the row cannot be read, with everything that is wrong but no id: it names unknown columns, values and what to write instead
     */
    public LoadResult make(FactsFile file, Map<String, String> row) {
        if (file == FactsFile.REVIEWS) {
            throw new BadInputException(SingleWithdrawal.REVIEW);
        }
        checkColumns(file, row);
        return store.correct(() -> read(file, row));
    }

    private static void checkColumns(FactsFile file, Map<String, String> row) {
        Findings findings = new Findings();
        row.keySet().stream()
                .filter(column -> !file.columns().contains(column))
                .forEach(column -> findings.add(
                        file.fileName(),
                        0,
                        "column " + Shown.of(column) + " is not known here",
                        Nearest.to(column, file.columns())
                                .map(nearest -> "Write '" + nearest + "', or leave it out")
                                .orElseGet(() -> "The columns are " + String.join(", ", file.columns()))));
        findings.throwIfPresent(CANNOT_BE_TAKEN);
    }

    /** Runs while no load is under way, so that the individual cannot change meanwhile. */
    private Facts read(FactsFile file, Map<String, String> row) {
        Optional<CaseFile> about = file == FactsFile.INDIVIDUALS
                ? Optional.empty()
                : store.latest().flatMap(load -> store.known(load.id(), row.getOrDefault("individual_id", "")));
        try (PrivateFolder folder = PrivateFolder.in(temporary)) {
            new SingleRow(file, row).write(folder.path(), about.map(CaseFile::individual));
            Facts facts = FactsFolder.read(folder.path(), rows -> {});
            checkRead(row, facts.report().refusals());
            return only(file, facts);
        }
    }

    private static void checkRead(Map<String, String> row, List<Refusal> refusals) {
        Findings findings = new Findings();
        refusals.forEach(refusal -> findings.add(
                refusal.file().fileName(), 0, withoutIds(refusal.problem(), row), "Correct the row and send it again"));
        findings.throwIfPresent(CANNOT_BE_TAKEN);
    }

    /** Messages travel further than a row, so they do not repeat whom it is about. */
    private static String withoutIds(String problem, Map<String, String> row) {
        String hidden = problem;
        for (Map.Entry<String, String> column : row.entrySet()) {
            if (column.getKey().endsWith("_id") || column.getKey().equals("date_of_birth")) {
                hidden = hidden.replace(Shown.of(column.getValue()), "'...'");
            }
        }
        return hidden;
    }

    /** What the intake made of the row, without the individual who was there to be known to it. */
    private static Facts only(FactsFile file, Facts facts) {
        IntakeReport report = facts.report();
        Map<FactsFile, RowCounts> rows = new EnumMap<>(report.rows());
        rows.replaceAll((other, counts) -> other == file ? counts : new RowCounts(0, 0, 0));
        IntakeReport ownReport = new IntakeReport(
                List.of(),
                rows,
                0,
                0,
                report.unlistedClasses(),
                report.warnings(),
                report.factsDigest(),
                report.demographicsDigest());
        return new Facts(List.of(), Map.of(), ownReport, facts.accepted().only(file));
    }
}

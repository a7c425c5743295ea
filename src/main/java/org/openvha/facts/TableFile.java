package org.openvha.facts;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openvha.document.Findings;

/** Reads one file of a folder; what is wrong with it as a whole becomes a finding. */
final class TableFile {

    private final Folder folder;
    private final Findings findings;

    TableFile(Folder folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** Looks at a file's header only; an absent file has none, and is no fault here. */
    void checkHeader(FactsFile file) {
        if (folder.holds(file)) {
            withHeader(file, (header, lines) -> header);
        }
    }

    /** Looks through a file to its end for what is wrong with it as a whole, without reading its rows. */
    void checkToTheEnd(FactsFile file) {
        if (folder.holds(file)) {
            withHeader(file, (header, lines) -> {
                Optional<CsvLine> line = lines.next();
                while (line.isPresent()) {
                    line = lines.next();
                }
                return header;
            });
        }
    }

    /** The rows of a file; none if it is absent or at fault. */
    <T> Table<T> read(RowFormat<T> format, Dates dates, Progress progress) {
        Table<T> none = Table.empty(format);
        if (!folder.holds(format.file())) {
            return none;
        }
        return withHeader(
                        format.file(),
                        (header, lines) -> new TableReader<>(format, header, dates).read(lines, progress))
                .orElse(none);
    }

    private interface Reading<R> {
        R of(Header header, CsvLines lines) throws IOException;
    }

    private <R> Optional<R> withHeader(FactsFile file, Reading<R> reading) {
        Path path = folder.of(file);
        if (Files.isDirectory(path)) {
            fault(file, 0, "this is a folder", "Put the file itself here");
            return Optional.empty();
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            fault(file, 0, "this is no ordinary file", "Put a file with the rows here");
            return Optional.empty();
        }
        try (CsvLines lines = CsvLines.open(path)) {
            Optional<Header> header = header(file, lines);
            return header.isPresent() ? Optional.of(reading.of(header.get(), lines)) : Optional.empty();
        } catch (FileFault found) {
            fault(file, found.line(), found.getMessage(), found.remedy());
        } catch (AccessDeniedException denied) {
            fault(file, 0, "the file may not be read", "Give yourself the right to read it");
        } catch (IOException failed) {
            fault(file, 0, "the file cannot be read (" + failed.getMessage() + ")", "Copy it here again");
        }
        return Optional.empty();
    }

    private Optional<Header> header(FactsFile file, CsvLines lines) throws IOException {
        Optional<CsvLine> first = lines.next();
        if (first.isEmpty()) {
            fault(file, 0, "the file is empty", "Write at least the header: " + String.join(",", file.columns()));
        }
        return first.flatMap(line -> Header.read(file, line, findings));
    }

    private void fault(FactsFile file, long line, String problem, String remedy) {
        findings.add(file.fileName(), (int) Math.min(line, Integer.MAX_VALUE), problem, remedy);
    }
}

package org.openvha.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.openvha.document.BadInputException;

/** An export of the log, read line by line. */
public record ExportedLog(Path folder) {

    private static final int ENTRIES_PER_REPORT = 10_000;

    /** @throws BadInputException if a file that every export has is not there */
    public PublicLogKey ownKey() throws IOException {
        return PublicLogKey.read(Files.readString(file(ExportFiles.KEY)));
    }

    /**
     * Walks all of it.
     *
     * @param elsewhere checkpoints that were kept elsewhere, as compact JWS
     * @param done told now and then how many entries were looked at
     * @throws BadInputException if a file that every export has is not there
     */
    public Verdict verify(PublicLogKey key, List<String> elsewhere, LongConsumer done) throws IOException {
        List<String> kept = Files.readAllLines(file(ExportFiles.CHECKPOINTS), StandardCharsets.UTF_8);
        boolean withParts = Files.exists(folder.resolve(ExportFiles.PEOPLE));
        Optional<String> log = kept.stream()
                .flatMap(jws -> Checkpoint.read(jws, key).stream())
                .map(Checkpoint::log)
                .findFirst();
        if (log.isEmpty()) {
            return new Verdict(
                    0,
                    "",
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Fault.checkpoint(1, "is not there, is not signed with this key, or was changed.")));
        }
        ChainCheck check = new ChainCheck(log.get(), erasures(), withParts);
        check.keeps(kept, key);
        elsewhere.forEach(jws -> check.knows(jws, key));
        walk(check, withParts, done);
        return check.endOfExport();
    }

    private void walk(ChainCheck check, boolean withParts, LongConsumer done) throws IOException {
        try (BufferedReader entries = reader(ExportFiles.ENTRIES);
                Parts parts = withParts ? new Parts(reader(ExportFiles.PEOPLE)) : Parts.none()) {
            String last = "";
            for (String line = entries.readLine(); line != null; line = entries.readLine()) {
                long place = check.next();
                check.entry(line, parts.of(place));
                parts.misplaced(place).ifPresent(words -> check.fault(place, words));
                last = line;
                if (place % ENTRIES_PER_REPORT == 0) {
                    done.accept(place);
                }
            }
            parts.left().ifPresent(words -> check.fault(check.next(), words));
            if (!withParts && saysPeopleAreIncluded(last)) {
                check.fault(
                        check.next() - 1, "says that personal parts were exported with it, and they are not there.");
            }
        }
    }

    private static boolean saysPeopleAreIncluded(String line) {
        return LogLine.read(line)
                .filter(entry -> entry.action().equals(ExportFiles.ACTION))
                .filter(entry -> entry.details()
                        .contains("\"" + ExportFiles.PEOPLE_DETAIL + "\":\"" + ExportFiles.INCLUDED + "\""))
                .isPresent();
    }

    private Erasures erasures() throws IOException {
        Erasures erasures = new Erasures();
        try (BufferedReader entries = reader(ExportFiles.ENTRIES)) {
            for (String line = entries.readLine(); line != null; line = entries.readLine()) {
                if (line.contains("\"operation\":\"ERASURE\"")) {
                    LogLine.read(line).ifPresent(erasures::add);
                }
            }
        }
        return erasures;
    }

    /** Bytes that are no UTF-8 become others, so a hash tells. */
    private BufferedReader reader(String name) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file(name)), StandardCharsets.UTF_8));
    }

    private Path file(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(
                    "There is no " + name + " in " + folder
                            + ", so it is no export of the log, or not all of one. Name the folder that ./vha audit export wrote.");
        }
        return file;
    }
}

package org.openvha.register.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.openvha.audit.Checkpoint;
import org.openvha.audit.Event;
import org.openvha.audit.ExportFiles;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;
import org.openvha.audit.PartLine;
import org.openvha.audit.PublicLogKey;
import org.openvha.document.BadInputException;
import org.openvha.document.OutputFolder;

/** Writes the log for an auditor: logged itself, sealed and signed, so that the last entry of an export is the export. */
public record LogExport(StoredLog log, Sealing sealing, Journal journal, PublicLogKey key) {

    private static final int ENTRIES_PER_REPORT = 10_000;

    /**
     * Writes whatever there is, even if it does not hold: then it is evidence.
     *
     * @param withPeople whether personal parts go along
     * @param done told now and then how many entries were written
     * @return the checkpoint that covers all of it
     * @throws BadInputException if the folder holds an export already
     */
    public Checkpoint write(Path folder, boolean withPeople, LongConsumer done) throws IOException {
        refuseToOverwrite(folder);
        journal.write(event(withPeople));
        Checkpoint checkpoint = sealing.checkpoint().orElseThrow();
        try (OutputFolder out = OutputFolder.prepare(folder, ExportFiles.ALL)) {
            lines(out, checkpoint.entries(), withPeople, done);
            List<String> checkpoints = log.checkpoints(checkpoint.entries());
            out.write(ExportFiles.CHECKPOINTS, file -> {
                for (String jws : checkpoints) {
                    line(file, jws);
                }
            });
            out.write(ExportFiles.KEY, file -> line(file, key.jwk()));
        }
        return checkpoint;
    }

    /** What it holds and what it does not, which nobody could see in the files. */
    private Event event(boolean withPeople) {
        sealing.seal();
        Unsealed left = log.unsealed();
        Event event = Event.done(Operation.ADMINISTRATION, ExportFiles.ACTION)
                .with(ExportFiles.PEOPLE_DETAIL, withPeople ? ExportFiles.INCLUDED : "left-out")
                .with(ExportFiles.UNSEALED_DETAIL, left.waiting())
                .with(ExportFiles.PASSED_OVER_DETAIL, left.passedOver());
        return withPeople ? event.with(ExportFiles.PARTS_DETAIL, log.parts()) : event;
    }

    private static void refuseToOverwrite(Path folder) {
        Optional<String> there = ExportFiles.ALL.stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .findFirst();
        if (there.isPresent()) {
            throw new BadInputException("There is an export in " + folder + " already (" + there.get()
                    + "), and none is ever overwritten. Name another folder.");
        }
    }

    private void lines(OutputFolder out, long last, boolean withPeople, LongConsumer done) throws IOException {
        try (OutputStream entries = out.create(ExportFiles.ENTRIES);
                OutputStream people = withPeople ? out.create(ExportFiles.PEOPLE) : OutputStream.nullOutputStream()) {
            log.read(last, (place, line, part) -> {
                try {
                    write(entries, line);
                    write(people, part.map(PartLine::text));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                if (place % ENTRIES_PER_REPORT == 0) {
                    done.accept(place);
                }
            });
        }
        out.complete(ExportFiles.ENTRIES);
        if (withPeople) {
            out.complete(ExportFiles.PEOPLE);
        }
    }

    private static void write(OutputStream file, Optional<String> line) throws IOException {
        if (line.isPresent()) {
            line(file, line.get());
        }
    }

    private static void line(OutputStream file, String line) throws IOException {
        file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

package org.openvha.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Walks a log from its first entry to its last and remembers the first thing that does not hold; after that it looks no further, since what hangs on it proves nothing. Not
 * thread-safe.
 */
public final class ChainCheck {

    private final String log;
    private final Erasures erasures;
    private final boolean withParts;
    private final TreeMap<Long, List<Checkpoint>> checkpoints = new TreeMap<>();
    private Optional<Fault> inCheckpoints = Optional.empty();
    private Optional<Fault> inEntries = Optional.empty();
    private Optional<Checkpoint> own = Optional.empty();
    private Optional<EarlyEntries> early = Optional.empty();
    private Optional<Instant> before = Optional.empty();
    private String head;
    private long entries;

    /** @param withParts whether personal parts are there to be checked; else only their commitments are */
    public ChainCheck(String log, Erasures erasures, boolean withParts) {
        this.log = log;
        this.erasures = erasures;
        this.withParts = withParts;
        this.head = Chain.beginning(log);
    }

    /**
     * Those that the log itself keeps, in order. To be called before any entry.
     *
     * @param jws one compact JWS each
     */
    public void keeps(List<String> jws, PublicLogKey key) {
        for (int place = 0; place < jws.size(); place++) {
            long number = place + 1L;
            Optional<Checkpoint> read = Checkpoint.read(jws.get(place), key);
            if (read.isEmpty()) {
                wrongCheckpoint(number, "is not signed with this key, or was changed.");
            } else if (read.get().number() != number) {
                wrongCheckpoint(number, "is missing: number " + read.get().number() + " stands in its place.");
            } else {
                expect(read.get());
                own = read;
            }
        }
    }

    /** One that was kept elsewhere. */
    public void knows(String jws, PublicLogKey key) {
        Checkpoint.read(jws, key)
                .ifPresentOrElse(
                        this::expect,
                        () -> wrongCheckpoint(
                                0, "that was kept elsewhere is not signed with this key, or was changed."));
    }

    private void expect(Checkpoint checkpoint) {
        if (!checkpoint.log().equals(log)) {
            wrongCheckpoint(checkpoint.number(), "is of another log.");
        }
        checkpoints
                .computeIfAbsent(checkpoint.entries(), none -> new ArrayList<>())
                .add(checkpoint);
    }

    /**
     * The next entry.
     *
     * @param text the line, as an export has it
     * @param part its personal part
     */
    public void entry(String text, Optional<PartLine> part) {
        if (inEntries.isEmpty()) {
            long place = entries + 1;
            LogLine.read(text)
                    .ifPresentOrElse(line -> entry(line, part, place), () -> wrongEntry(place, "is not one."));
        }
    }

    private void entry(LogLine line, Optional<PartLine> part, long place) {
        if (line.seq() > place) {
            wrongEntry(place, "is missing: entry " + line.seq() + " stands in its place.");
        } else if (line.seq() < place) {
            wrongEntry(
                    place,
                    "is not there: entry " + line.seq() + " stands in its place, a second time or out of order.");
        } else if (!Chain.hash(line.sealed()).equals(line.hash())) {
            wrongEntry(place, "was changed: its hash is another.");
        } else if (!line.previous().equals(head)) {
            wrongEntry(place, "does not follow the one before it.");
        } else {
            part(line, part, place);
            time(line, place);
            entries = place;
            head = line.hash();
            checkpoints.getOrDefault(place, List.of()).stream()
                    .filter(checkpoint -> !checkpoint.head().equals(head))
                    .findFirst()
                    .ifPresent(checkpoint -> wrongEntry(
                            place,
                            "or one before it was written anew: checkpoint " + checkpoint.number()
                                    + " was signed for another."));
        }
    }

    private void time(LogLine line, long place) {
        if (line.at().isPresent()
                && before.isPresent()
                && EarlyEntries.isEarly(line.at().get(), before.get())) {
            early = early.map(EarlyEntries::andOneMore).or(() -> Optional.of(new EarlyEntries(1, place)));
        }
        before = line.at();
    }

    private void part(LogLine line, Optional<PartLine> part, long place) {
        if (!withParts) {
            return;
        }
        if (part.isPresent() && line.person().isEmpty()) {
            wrongEntry(place, "has a personal part that it does not speak of.");
        } else if (part.isPresent()
                && !part.get().commitment().equals(line.person().get())) {
            wrongEntry(place, "has a personal part that was changed.");
        } else if (line.person().isPresent() && !erasures.pass(line, part.isEmpty())) {
            wrongEntry(place, "has lost its personal part, and no entry certifies that it was erased.");
        }
        erasures.notCertified(place)
                .ifPresent(missing -> wrongEntry(
                        missing,
                        "has lost its personal part, and entry " + place
                                + " certifies other parts, or did it before their three years were over."));
    }

    /** An entry that the chain has a place for, and that is not there. */
    public void gone() {
        fault(next(), "is missing: the chain has a place for it, and it is not there.");
    }

    /** Something that only the place where the entries stand can tell. */
    public void fault(long place, String words) {
        if (inEntries.isEmpty()) {
            wrongEntry(place, words);
        }
    }

    /** The place at which the next entry is expected. */
    public long next() {
        return entries + 1;
    }

    /** The same for an export, which ends with a checkpoint of all that is in it: whatever stands after that was put in since. */
    public Verdict endOfExport() {
        long covered = own.map(Checkpoint::entries).orElse(0L);
        return end().or(Optional.of(covered)
                .filter(last -> last < entries)
                .map(last -> Fault.entry(
                        last + 1,
                        "and what follows it was put in: the last checkpoint of the export was signed for " + last
                                + " entries.")));
    }

    /** To be called once, after the last entry. */
    public Verdict end() {
        if (inEntries.isEmpty() && !checkpoints.isEmpty() && checkpoints.lastKey() > entries) {
            Checkpoint further = checkpoints.lastEntry().getValue().get(0);
            wrongEntry(
                    entries + 1,
                    "and what follows it is cut off: checkpoint " + further.number() + " was signed for "
                            + further.entries() + " entries.");
        }
        return new Verdict(
                entries,
                head,
                checkpoints.values().stream().mapToInt(List::size).sum(),
                Optional.ofNullable(checkpoints.lastEntry())
                        .map(last -> last.getValue().get(0)),
                early,
                inEntries.or(() -> inCheckpoints));
    }

    private void wrongEntry(long place, String words) {
        if (inEntries.isEmpty()) {
            inEntries = Optional.of(Fault.entry(place, words));
        }
    }

    private void wrongCheckpoint(long number, String words) {
        if (inCheckpoints.isEmpty()) {
            inCheckpoints = Optional.of(Fault.checkpoint(number, words));
        }
    }
}

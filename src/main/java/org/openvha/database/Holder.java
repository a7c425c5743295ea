package org.openvha.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The process that uses a data folder, as it wrote itself down.
 *
 * @param started when that process started, which tells it from a later one of the same id
 * @param url where its service answers; empty if it does not, or not yet
 */
record Holder(long pid, String started, Optional<String> url) {

    static Holder thisProcess(Optional<String> url) {
        ProcessHandle self = ProcessHandle.current();
        return new Holder(
                self.pid(), self.info().startInstant().map(Instant::toString).orElse("unknown"), url);
    }

    /** Empty if nobody wrote himself down, or not in these words. */
    static Optional<Holder> in(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 3
                    ? Optional.empty()
                    : Optional.of(new Holder(
                            Long.parseLong(lines.get(0)),
                            lines.get(1),
                            Optional.of(lines.get(2)).filter(url -> !url.isEmpty())));
        } catch (IOException | NumberFormatException unknown) {
            return Optional.empty();
        }
    }

    /** Whoever reads the file sees the former holder or this one. */
    void writeTo(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, List.of(Long.toString(pid), started, url.orElse("")));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    boolean isThisProcess() {
        Holder self = thisProcess(Optional.empty());
        return pid == self.pid && started.equals(self.started);
    }

    String inWords() {
        return "process " + pid
                + url.map(address -> ", whose service answers at " + address).orElse("");
    }
}

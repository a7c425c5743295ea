package org.openvha.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Optional;

/** Standard output, which remembers that it could not be written: the writers above it swallow that. */
final class StandardOutput extends OutputStream {

    private static final String CLOSED_EARLY = "Broken pipe";

    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private Optional<IOException> failure = Optional.empty();

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException failed) {
            failure = Optional.of(failed);
            throw failed;
        }
    }

    /** The exit status in view of what could not be printed. A reader that has read enough, such as {@code head}, is no failure to talk about. */
    int status(int status, PrintWriter err) {
        if (failure.isEmpty()) {
            return status;
        }
        String problem = String.valueOf(failure.get().getMessage());
        boolean closedEarly = problem.contains(CLOSED_EARLY);
        if (!closedEarly) {
            err.println("What the command prints could not be written: " + problem
                    + ". Make room, or send it somewhere else. If all the command does is print, run it again.");
        }
        if (status != ExitStatus.DONE) {
            return status;
        }
        return closedEarly ? ExitStatus.READER_LEFT : ExitStatus.SOFTWARE_FAILED;
    }
}

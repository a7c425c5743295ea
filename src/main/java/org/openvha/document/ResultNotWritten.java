package org.openvha.document;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Results could not be written, most likely since the disk is full. The message says what to do about it; no result of the failed run is left. */
public final class ResultNotWritten extends IOException {
    private static final long serialVersionUID = 1L;

    public ResultNotWritten(Path folder, IOException cause) {
        super(
                "The results could not be written to " + folder + ": " + reason(cause)
                        + ".\nNo result was left there. Make room on the disk, or name another folder, and run it again.",
                cause);
    }

    static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "the folder was removed meanwhile";
        }
        boolean hasReason = cause instanceof FileSystemException failure && failure.getReason() != null;
        return hasReason ? ((FileSystemException) cause).getReason() : cause.getMessage();
    }
}

package org.openvha.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk without room is a common reason for failures, and the program that fails can seldom say so. */
final class FreeSpace {

    private static final long MEGABYTE = 1L << 20;
    private static final long LITTLE = 64;

    private FreeSpace() {}

    static boolean isShort(Path folder) {
        return megabytes(folder) < LITTLE;
    }

    /** One sentence and a blank after it if there is little room; else nothing. */
    static String remedy(Path folder) {
        return isShort(folder)
                ? "The disk of that folder has " + megabytes(folder) + " MB left: make room on it. "
                : "";
    }

    private static long megabytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}

package org.openvha.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk without room is a common reason for failures, and the program that fails can seldom say so. */
final class FreeSpace {

    private static final long MEGABYTE = 1L << 20;
    private static final long LITTLE = 64;

    private FreeSpace() {}

    /** One sentence and a blank after it if there is little room; else nothing. */
    static String remedy(Path folder) {
        try {
            long megabytes = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            return megabytes >= LITTLE
                    ? ""
                    : "The disk of that folder has " + megabytes + " MB left: make room on it. ";
        } catch (IOException unknown) {
            return "";
        }
    }
}

package org.openvha.cli;

import java.nio.file.Path;

/** The checkout that the launcher stands in, as the launcher says; the current folder when the jar is run by itself. */
final class Checkout {

    private Checkout() {}

    static Path folder(String name) {
        return Path.of(System.getProperty("openvha.home", "")).resolve(name);
    }

    /** A path as a reader would type it: relative to the current folder when it is below it. */
    static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(here) && !absolute.equals(here)
                ? here.relativize(absolute).toString()
                : absolute.toString();
    }
}

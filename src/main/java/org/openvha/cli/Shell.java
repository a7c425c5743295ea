package org.openvha.cli;

import java.nio.file.Path;

/** Words as a shell takes them. */
final class Shell {

    private Shell() {}

    /** {@code ./vha} as it is called from the current folder. */
    static String vha() {
        String vha = path(Checkout.folder("vha"));
        return vha.startsWith("/") || vha.startsWith("'") ? vha : "./" + vha;
    }

    static String path(Path path) {
        String shown = Checkout.shown(path);
        return shown.matches("[A-Za-z0-9_./-]+") ? shown : "'" + shown.replace("'", "'\\''") + "'";
    }
}

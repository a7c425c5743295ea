package org.openvha.cli;

/** The command line's entry point. */
public final class Vha {
    private Vha() {}

    public static void main(String[] arguments) {
        System.exit(0);
    }
}

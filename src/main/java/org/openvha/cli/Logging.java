package org.openvha.cli;

/** Which of the libraries' log lines are written; those of the file-to-file commands are not. */
final class Logging {

    private Logging() {}

    /** As the service is configured. */
    static void asConfigured() {
        System.clearProperty("slf4j.provider");
    }

    /** Warnings and errors alone, on standard error. */
    static void warnings() {
        asConfigured();
        System.setProperty("logging.level.root", "WARN");
    }
}

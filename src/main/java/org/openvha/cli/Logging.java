package org.openvha.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Turns the libraries' log lines on, for commands that serve; those of the others stay silent. To be called before anything is logged. */
final class Logging {

    private static final String CONFIGURATION = "logback.configurationFile";

    private Logging() {}

    /** Lines look as the service's do from the start, not only once it is configured. */
    static void start() {
        System.clearProperty("slf4j.provider");
        System.setProperty(CONFIGURATION, "org/openvha/web/logback-text.xml");
        level(Logger.ROOT_LOGGER_NAME, Level.WARN);
        System.clearProperty(CONFIGURATION);
    }

    /** Of the service itself, warnings and errors alone, not each request. */
    static void warningsOnly() {
        level("org.openvha", Level.WARN);
    }

    private static void level(String name, Level level) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            logger.setLevel(level);
        }
    }
}

package org.openvha.database;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets through what Flyway warns of, and not its account of each start. Made by Flyway, by its name. */
public final class QuietFlyway implements LogCreator {

    @Override
    public Log createLogger(Class<?> type) {
        Logger log = LoggerFactory.getLogger(type);
        return new Log() {
            @Override
            @SuppressWarnings("deprecation") // No default is given for it.
            public boolean isDebugEnabled() {
                return false;
            }

            @Override
            public void debug(String message) {}

            @Override
            public void info(String message) {}

            @Override
            public void notice(String message) {}

            @Override
            public void warn(String message) {
                log.warn(message);
            }

            @Override
            public void error(String message) {
                log.error(message);
            }

            @Override
            public void error(String message, Exception failure) {
                log.error(message, failure);
            }
        };
    }
}

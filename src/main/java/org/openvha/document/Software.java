package org.openvha.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this program calls itself in receipts. */
public final class Software {

    public static final String NAME = "OpenVHA";

    private Software() {}

    /** The version that the build wrote down. */
    public static String version() {
        Properties properties = new Properties();
        try (InputStream in = Software.class.getResourceAsStream("/org/openvha/version.properties")) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version");
    }
}

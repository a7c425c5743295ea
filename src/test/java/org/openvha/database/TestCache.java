package org.openvha.database;

import java.nio.file.Path;

/** Where tests keep the server's programs between them. */
public final class TestCache {

    public static final Path FOLDER = Path.of("target", "test-cache").toAbsolutePath();

    private TestCache() {}
}

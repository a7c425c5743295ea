package org.openvha.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.openvha.settings.Settings;

/**
 * Settings of a database under test.
 *
 * @param options by name
 */
record TestSettings(Map<String, String> options) {

    /** An embedded one. */
    static TestSettings in(Path data) {
        return new TestSettings(Map.of()).with("data", data.toString()).with("cache", TestCache.FOLDER.toString());
    }

    TestSettings with(String name, String value) {
        Map<String, String> more = new TreeMap<>(options);
        more.put(name, value);
        return new TestSettings(more);
    }

    Settings settings() {
        return Settings.read(Map.of(), options, Path.of(""), Path.of("target"));
    }

    Database open() {
        return Database.open(settings(), said -> {});
    }
}

package org.openvha.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openvha.settings.Settings;
import picocli.CommandLine.Option;

/** {@code --data} and {@code --set}: which database, and anything else that {@code docs/configuration.md} lists. */
final class ServiceSettings {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the database, made if absent (setting data; docs/configuration.md says where it is"
                    + " otherwise).")
    private Path data;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting of docs/configuration.md; may be given again. Wins over environment and file.")
    private Map<String, String> given = new LinkedHashMap<>();

    Settings read() {
        return read(Map.of());
    }

    /** @param further settings that other options give */
    Settings read(Map<String, String> further) {
        Map<String, String> options = new LinkedHashMap<>(given);
        if (data != null) {
            options.put("data", data.toAbsolutePath().normalize().toString());
        }
        options.putAll(further);
        return of(System.getenv(), options);
    }

    static Settings of(Map<String, String> environment, Map<String, String> options) {
        return Settings.read(
                environment, options, Checkout.folder("").toAbsolutePath(), Path.of(System.getProperty("user.home")));
    }
}

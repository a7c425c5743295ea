package org.openvha.settings;

import java.util.Locale;
import java.util.stream.Collectors;

/** {@code docs/configuration.md}, from the one list of settings. */
final class ConfigurationPage {

    private static final String HEAD = """
            # Configuration

            <!-- Written from the program; change src/main/java/org/openvha/settings/Catalogue.java instead. -->

            Everything works without any setting: the database is embedded, and the service listens on this machine alone. A setting is taken from the
            first of these places that gives it:

            1. the command line: `--set NAME=VALUE`, or an option of its own such as `--port`;
            2. the environment, by its variable;
            3. the file of properties that `OPENVHA_CONFIG` names, by its name (`port=8080`);
            4. its default.

            A value that cannot be used, a variable that begins with `OPENVHA_` and is none of these, or an unknown name in the file stops the start. All of
            them are told at once, each with its place and its remedy. An empty value is a value: leave a setting out to have its default.

            | name | variable | value | default |
            |---|---|---|---|
            %s

            ## What they mean

            %s
            """;

    private ConfigurationPage() {}

    static String text() {
        return String.format(Locale.ROOT, HEAD, rows(), meanings());
    }

    private static String rows() {
        return Catalogue.ALL.stream()
                .map(setting -> "| `" + setting.name() + "` | `" + setting.variable() + "` | "
                        + setting.kind().words() + " | "
                        + setting.fallback().map(value -> "`" + value + "`").orElse("none") + " |")
                .collect(Collectors.joining("\n"));
    }

    private static String meanings() {
        return Catalogue.ALL.stream()
                .map(setting -> "- **`" + setting.name() + "`**: " + setting.meaning())
                .collect(Collectors.joining("\n"));
    }
}

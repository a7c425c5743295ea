package org.openvha.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * One setting.
 *
 * @param name in files of properties and among the options of the command line
 * @param fallback the value when none is given, in which {@code ${home}} and {@code ${checkout}} stand for folders; empty if there is none
 * @param meaning one or two sentences for {@code docs/configuration.md}
 * @param shown whether a wrong value may be repeated in a message
 */
record Setting<T>(String name, Optional<String> fallback, String meaning, Kind<T> kind, boolean shown) {

    static final String PREFIX = "OPENVHA_";

    static <T> Setting<T> of(String name, String fallback, Kind<T> kind, String meaning) {
        return new Setting<>(name, Optional.of(fallback), meaning, kind, true);
    }

    static <T> Setting<T> without(String name, Kind<T> kind, String meaning) {
        return new Setting<>(name, Optional.empty(), meaning, kind, true);
    }

    static <T> Setting<T> secret(String name, Kind<T> kind, String meaning) {
        return new Setting<>(name, Optional.empty(), meaning, kind, false);
    }

    /** Its name in the environment. */
    String variable() {
        return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** What to do about a wrong value, in words. */
    String remedy() {
        return "Give " + kind.words()
                + fallback.map(value -> ", or leave it out for " + value).orElse(", or leave it out");
    }
}

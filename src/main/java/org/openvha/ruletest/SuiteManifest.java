package org.openvha.ruletest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.YamlMap;

/**
 * What {@code suite.yaml} says: whose cases a suite takes over, and with which exceptions.
 *
 * @param also the suite whose cases are taken over
 * @param except paths of files that are not, with the line of each
 * @param without rules of the other set that this one does not have, with the line of each
 */
record SuiteManifest(YamlMap source, Optional<String> also, Map<String, Integer> except, Map<String, Integer> without) {

    /** Reads a manifest; every exception must give its reason. */
    static SuiteManifest read(YamlMap map) {
        SuiteManifest manifest =
                new SuiteManifest(map, map.optionalText("also"), reasoned(map, "except"), reasoned(map, "without"));
        map.noOtherKeys();
        return manifest;
    }

    private static Map<String, Integer> reasoned(YamlMap map, String key) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        map.map(key).ifPresent(entries -> {
            for (String name : entries.keys()) {
                entries.text(name);
                lines.put(name, entries.line(name));
            }
        });
        return lines;
    }
}

package org.openvha.ruleset.validation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openvha.document.Finding;
import org.openvha.ruleset.RuleSets;

/** Messages call a file by its set's folder; an editor needs its path. */
record Located(Map<String, Path> folders) {

    /** @param named sets that were asked for, which may lie elsewhere than the others */
    static Located in(RuleSets sets, List<String> named) {
        Map<String, Path> folders = new HashMap<>();
        Stream.concat(sets.ids().stream(), named.stream())
                .flatMap(ruleSet -> sets.folder(ruleSet).stream())
                .forEach(folder -> folders.put(RuleSets.name(folder), folder));
        return new Located(folders);
    }

    Finding place(Finding finding) {
        String[] parts = finding.file().split("/", 2);
        Path folder = folders.get(parts[0]);
        if (folder == null) {
            return finding;
        }
        Path file = parts.length == 1 ? folder : folder.resolve(parts[1]);
        return finding.in(file.toString().replace('\\', '/'));
    }
}

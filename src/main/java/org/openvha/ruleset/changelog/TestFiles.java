package org.openvha.ruleset.changelog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Difference;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;

/**
 * The files of rule tests, which mirror the rules.
 *
 * @param folder the {@code rule-tests} folder
 * @param name how it is shown
 */
public record TestFiles(Path folder, String name) {

    /** The tests that stand for rules which differ, or which read a parameter that does. */
    List<String> touched(RuleSet before, RuleSet after, Difference difference) {
        Set<String> files = new TreeSet<>();
        for (Change change : difference.changes()) {
            if (change instanceof Change.OfRule rule) {
                rule.before().ifPresent(one -> add(files, before, one));
                rule.after().ifPresent(one -> add(files, after, one));
            } else if (change instanceof Change.OfParameter parameter) {
                Stream.of(before, after)
                        .forEach(set -> set.rules().stream()
                                .filter(rule -> reads(set, rule)
                                        .contains(parameter.before().name()))
                                .forEach(rule -> add(files, set, rule)));
            }
        }
        return List.copyOf(files);
    }

    private static Set<String> reads(RuleSet set, Rule rule) {
        return set.parametersOf(rule).stream().map(each -> each.name()).collect(Collectors.toSet());
    }

    private void add(Set<String> files, RuleSet set, Rule rule) {
        String path = (set.parentId().isPresent() ? "what-if/" : "") + set.id() + "/"
                + rule.file().replace(".drl", ".yaml");
        if (Files.isRegularFile(folder.resolve(path))) {
            files.add(name + "/" + path);
        }
    }
}

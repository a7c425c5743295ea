package org.openvha.ruleset.changelog;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Difference;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;

/**
 * The tests of two rule sets, held against each other.
 *
 * @param touched files that stand for rules which differ, or have an offence of a class whose weight differs, whether they differ themselves or not; in order
 * @param digestBefore of all tests of the earlier set
 * @param digestAfter of all tests of the later set
 */
public record Tests(List<String> touched, TestChanges changes, String digestBefore, String digestAfter) {

    static Tests of(RuleSet before, RuleSet after, Difference difference, TestFiles files) {
        TestTree earlier = files.of(before);
        TestTree later = files.of(after);
        Set<String> touched = new TreeSet<>();
        touch(touched, before, difference, earlier);
        touch(touched, after, difference, later);
        return new Tests(List.copyOf(touched), TestChanges.between(earlier, later), earlier.digest(), later.digest());
    }

    private static void touch(Set<String> touched, RuleSet set, Difference difference, TestTree tree) {
        for (Change change : difference.changes()) {
            if (change instanceof Change.OfWeight weight) {
                tree.files().values().stream()
                        .filter(file -> file.speaksOfClass(weight.offenceClass()))
                        .forEach(file -> touched.add(file.shown()));
            } else {
                differing(set, change)
                        .flatMap(rule ->
                                Stream.ofNullable(tree.files().get(rule.file().replace(".drl", ".yaml"))))
                        .forEach(file -> touched.add(file.shown()));
            }
        }
    }

    /** The rule that changes, or those that read a parameter which does. */
    private static Stream<Rule> differing(RuleSet set, Change change) {
        if (change instanceof Change.OfParameter parameter) {
            return set.rules().stream()
                    .filter(rule -> set.parametersOf(rule).stream()
                            .anyMatch(read ->
                                    read.name().equals(parameter.before().name())));
        }
        return change instanceof Change.OfRule rule ? set.rule(rule.id()).stream() : Stream.empty();
    }
}

package org.openvha.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openvha.ruleset.RuleSet;

/** {@code vha-2024.01} with one rule switched off, as a real what-if in a folder of its own. */
final class WithoutRule {

    private WithoutRule() {}

    static RuleSet named(String rule) {
        try {
            Path folder = Files.createTempDirectory("without-" + rule);
            Files.writeString(
                    folder.resolve("ruleset.yaml"), """
                    id: without-a-rule
                    title: Without %s
                    parent: vha-2024.01
                    parent-digest: "%s"
                    owner: MO2 VHA lead
                    question: What does the rule do?
                    decision: None
                    scope-note: None
                    rules: { remove: [%s] }
                    """.formatted(rule, ShippedRules.VHA_2024.digest(), rule));
            return ShippedRules.SETS.load(folder.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package org.openvha.cli;

import java.time.LocalDate;
import org.openvha.ruleset.RuleSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --rules} and {@code --as-of}: under which rules, and as of when. */
final class Question {

    @Option(
            names = "--rules",
            required = true,
            paramLabel = "ID",
            description = "Rule set: an id that ./vha rules lists, or the path of its folder.")
    private String rules;

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            converter = CalendarDate.class,
            description = "Assessment date, such as 2024-01-31.")
    private LocalDate asOf;

    @Mixin
    private RuleFolders folders;

    RuleSet ruleSet() {
        return folders.open().load(rules);
    }

    /** How it was named, in a command that is to run elsewhere. */
    String named() {
        String id = ruleSet().id();
        return (rules.equals(id) ? id : "FOLDER-OF-" + id) + (folders.isNamed() ? " --rules-dir RULES" : "");
    }

    LocalDate asOf() {
        return asOf;
    }
}

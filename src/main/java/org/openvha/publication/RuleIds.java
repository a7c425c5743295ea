package org.openvha.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;

/**
 * The rules of a set, by id. Texts may name others: those of a what-if were written for its parent, and those of an old set may look ahead.
 *
 * @param naming what a rule's id looks like, with the letters that the set or its parent uses
 */
record RuleIds(Set<String> ids, Pattern naming) {

    static RuleIds of(RuleSet set, Optional<RuleSet> parent) {
        String letters = Stream.concat(Stream.of(set), parent.stream())
                .flatMap(each -> each.rules().stream())
                .map(rule -> rule.id().substring(0, rule.id().indexOf('-')))
                .distinct()
                .collect(Collectors.joining("|"));
        return new RuleIds(
                set.rules().stream().map(Rule::id).collect(Collectors.toSet()),
                Pattern.compile("(?<![A-Za-z0-9-])(?:" + letters + ")-[0-9]{2,3}(?![A-Za-z0-9-])"));
    }

    /** The text, with a word beside every rule that the set does not have. */
    String marked(String text) {
        return naming.matcher(text).replaceAll(named -> {
            boolean bracketed = text.startsWith(")", named.end());
            return bracketed && !ids.contains(named.group())
                    ? named.group() + ", not in this set"
                    : beside(named.group());
        });
    }

    /** The ids in words, those that the set does not have with a word beside them. */
    String list(List<String> named) {
        return Sentences.list(named.stream().map(this::beside).toList());
    }

    private String beside(String id) {
        return ids.contains(id) ? id : id + " (not in this set)";
    }
}

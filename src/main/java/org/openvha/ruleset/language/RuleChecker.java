package org.openvha.ruleset.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.provenance.Provenance;
import org.openvha.ruleset.vocabulary.FactType;
import org.openvha.ruleset.vocabulary.Stratum;
import org.openvha.ruleset.vocabulary.Verb;

/** Asks the vocabulary what a rule means. */
final class RuleChecker {

    private final String file;
    private final Stratum stratum;
    private final KnownWords words;
    private final Findings findings;

    RuleChecker(String file, Stratum stratum, KnownWords words, Findings findings) {
        this.file = file;
        this.stratum = stratum;
        this.words = words;
        this.findings = findings;
    }

    Optional<CheckedRule> check(RuleSyntax rule) {
        name(rule.name());
        Optional<Provenance> provenance = new ProvenanceChecker(file, findings)
                .check(rule.provenance(), rule.name().line());
        Optional<FactType> type = rule.pattern().flatMap(this::type);
        Optional<Condition> condition =
                type.flatMap(known -> condition(rule.pattern().orElseThrow(), known));
        rule.call().ifPresent(call -> verb(call, type.orElse(stratum.types().get(0))));
        Optional<List<Arithmetic>> numbers = type.flatMap(
                known -> rule.call().flatMap(call -> call(call, rule.pattern().orElseThrow(), known)));
        if (provenance.isEmpty() || condition.isEmpty() || numbers.isEmpty()) {
            return Optional.empty();
        }
        String variable = rule.pattern().orElseThrow().variable().text();
        return Optional.of(new CheckedRule(
                rule.name().text(),
                provenance.get(),
                stratum,
                variable,
                type.orElseThrow(),
                condition.get(),
                numbers.get()));
    }

    private void name(Token name) {
        if (name.text().isBlank() || !name.text().chars().allMatch(c -> c >= 32 && c < 127)) {
            findings.of(Kind.SYNTAX)
                    .add(
                            file,
                            name.line(),
                            "the rule's name must be a sentence in plain letters",
                            "Write what the rule says");
        }
    }

    private Optional<FactType> type(RuleSyntax.Pattern pattern) {
        Optional<FactType> type = stratum.type(pattern.type().text());
        if (type.isEmpty()) {
            List<String> known = stratum.types().stream().map(FactType::name).toList();
            findings.of(Kind.UNKNOWN_FACT)
                    .add(
                            file,
                            pattern.type().line(),
                            "rules in the folder " + stratum.folder() + " match " + String.join(" or ", known)
                                    + ", not " + pattern.type().shown(),
                            Nearest.remedy(pattern.type().text(), known));
        }
        return type;
    }

    private Optional<Condition> condition(RuleSyntax.Pattern pattern, FactType type) {
        return pattern.conditions()
                .map(conditions -> new ConditionChecker(file, type, words, findings).check(conditions))
                .orElseGet(() -> unconditional(pattern));
    }

    /** Somebody who forgets a condition would exclude every offence, include everybody or remove everybody. */
    private Optional<Condition> unconditional(RuleSyntax.Pattern pattern) {
        if (stratum != Stratum.SCORING) {
            findings.of(Kind.NO_CONDITION)
                    .add(
                            file,
                            pattern.type().line(),
                            "a rule without a condition applies to every "
                                    + pattern.type().text(),
                            "Write a condition between the brackets");
            return Optional.empty();
        }
        return Optional.of(new Condition.All(List.of()));
    }

    private void verb(RuleSyntax.Call call, FactType type) {
        Verb verb = stratum.verb();
        if (!call.verb().is(verb.word())) {
            findings.of(Kind.WRONG_CALL)
                    .add(
                            file,
                            call.verb().line(),
                            "rules in the folder " + stratum.folder() + " cannot call "
                                    + call.verb().shown(),
                            "Write " + verb.usage(type));
        }
    }

    private Optional<List<Arithmetic>> call(RuleSyntax.Call call, RuleSyntax.Pattern pattern, FactType type) {
        Verb verb = stratum.verb();
        if (!call.verb().is(verb.word())) {
            return Optional.empty();
        }
        ownVariable(call.variable(), pattern);
        List<Arithmetic> numbers = new ArrayList<>();
        ArithmeticChecker arithmetic =
                new ArithmeticChecker(file, type, pattern.variable().text(), words, findings);
        call.numbers().forEach(number -> arithmetic.check(call.verb(), number).ifPresent(numbers::add));
        if (!verb.takes(type, call.numbers().size())) {
            findings.of(Kind.WRONG_CALL)
                    .add(
                            file,
                            call.verb().line(),
                            verb.word() + " about " + type.name() + " does not take "
                                    + call.numbers().size() + " numbers after the fact",
                            "Write " + verb.usage(type));
        }
        if (stratum == Stratum.SCORING && numbers.size() == call.numbers().size()) {
            new ScoringNumbers(file, type, pattern.variable().text(), findings)
                    .check(call.verb().line(), numbers);
        }
        return numbers.size() == call.numbers().size() ? Optional.of(numbers) : Optional.empty();
    }

    private void ownVariable(Token variable, RuleSyntax.Pattern pattern) {
        String own = pattern.variable().text();
        if (!variable.text().equals(own)) {
            findings.of(Kind.WRONG_CALL)
                    .add(
                            file,
                            variable.line(),
                            variable.shown() + " is not the fact this rule matched",
                            "Write " + own);
        }
    }
}

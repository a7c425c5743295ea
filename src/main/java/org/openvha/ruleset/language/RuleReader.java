package org.openvha.ruleset.language;

import java.util.Map;
import java.util.Optional;
import org.openvha.document.Findings;
import org.openvha.ruleset.vocabulary.Stratum;

/** The only way from a rule file's bytes to a rule. */
public final class RuleReader {

    private final Map<String, Integer> parameters;
    private final Findings findings;

    /**
     * @param parameters values by their name in rules, such as {@code lookBackMonths}
     * @param findings where everything that is wrong is put, each with file, line and remedy
     */
    public RuleReader(Map<String, Integer> parameters, Findings findings) {
        this.parameters = Map.copyOf(parameters);
        this.findings = findings;
    }

    /** The rule; empty, with at least one finding, when the file breaks the language. */
    public Optional<CheckedRule> read(String file, Stratum stratum, byte[] bytes) {
        Findings here = new Findings();
        Optional<CheckedRule> rule = RuleText.of(file, bytes, here).flatMap(text -> parse(file, stratum, text, here));
        findings.addAll(here.all());
        return here.isEmpty() ? rule : Optional.empty();
    }

    private Optional<CheckedRule> parse(String file, Stratum stratum, String text, Findings here) {
        return new RuleParser(file, new Tokenizer(file, text, here).tokens(), here)
                .parse()
                .flatMap(syntax -> new RuleChecker(file, stratum, parameters, here).check(syntax));
    }
}

package org.openvha.ruleset.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.Finding;
import org.openvha.document.Findings;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.vocabulary.Stratum;

/** The only way from a rule file's bytes to a rule. */
public final class RuleReader {

    private static final int MOST = 50;

    private final KnownWords words;
    private final Findings findings;

    /**
     * @param parameters values by their name in rules, such as {@code lookBackMonths}
     * @param findings where everything that is wrong is put, each with file, line and remedy
     */
    public RuleReader(Map<String, Integer> parameters, Findings findings) {
        this(new KnownWords(parameters, Map.of()), findings);
    }

    /** The same, where the texts that properties can have are known too. */
    public RuleReader(KnownWords words, Findings findings) {
        this.words = words;
        this.findings = findings;
    }

    /** Whether rules could name a parameter so. */
    public static boolean canName(String nameInRules) {
        return !ForeignWords.isTaken(nameInRules);
    }

    /** The rule; empty, with at least one finding, when the file breaks the language, and without when it names a parameter that cannot be read. */
    public Optional<CheckedRule> read(String file, Stratum stratum, byte[] bytes) {
        Findings here = new Findings();
        Optional<RuleSyntax> syntax = RuleText.of(file, bytes, here)
                .flatMap(text -> new RuleParser(file, new Tokenizer(file, text, here).tokens(), here).parse());
        Optional<CheckedRule> rule =
                syntax.flatMap(parsed -> new RuleChecker(file, stratum, words, here).check(parsed));
        String id = syntax.map(RuleSyntax::id).orElse("");
        List<Finding> found =
                here.all().stream().map(finding -> finding.about(id)).toList();
        findings.addAll(found.subList(0, Math.min(MOST, found.size())));
        if (found.size() > MOST) {
            findings.of(Kind.SYNTAX)
                    .about(id)
                    .add(file, 0, "there are " + (found.size() - MOST) + " more findings", "Mend the others first");
        }
        return here.isEmpty() ? rule : Optional.empty();
    }
}

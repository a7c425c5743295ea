package org.openvha.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.openvha.assessment.AssessmentJson;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Explanation;
import org.openvha.facts.CaseFile;
import org.openvha.ruleset.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description = {
            "Explains one person's assessment in words.",
            "Outcome, score, and every reason with its rule, source, fact and date; and for each rule that",
            "did not apply, which condition was not met. As wide as the terminal (or COLUMNS), otherwise 100."
        },
        footer = {
            "  ./vha synthesise --individuals 2000 --seed 1 --out facts",
            "  ./vha explain --facts facts --rules vha-2024.01 --as-of 2024-01-31 --individual N000123"
        })
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Intake intake;

    @Mixin
    private Question question;

    @Mixin
    private Whose whose;

    @Option(names = "--json", description = "Print the one line that assessments.ndjson would hold instead of words.")
    private boolean json;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        RuleSet ruleSet = question.ruleSet();
        CaseFile caseFile = whose.find(intake.read(console), intake);
        if (json) {
            byte[] line = AssessmentJson.line(new Assessor(ruleSet, question.asOf()).assess(caseFile));
            console.out().print(new String(line, StandardCharsets.UTF_8));
        } else {
            console.out().println(Explanation.inWords(caseFile, ruleSet, question.asOf(), Terminal.width()));
        }
        console.out().flush();
        return ExitStatus.DONE;
    }
}

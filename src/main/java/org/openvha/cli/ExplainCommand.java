package org.openvha.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openvha.assessment.AssessmentJson;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Explanation;
import org.openvha.document.BadInputException;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
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

    @Option(names = "--individual", required = true, paramLabel = "ID", description = "Whose assessment.")
    private String individual;

    @Option(names = "--json", description = "Print the one line that assessments.ndjson would hold instead of words.")
    private boolean json;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        RuleSet ruleSet = question.ruleSet();
        CaseFile caseFile = find(intake.read(console));
        if (json) {
            byte[] line = AssessmentJson.line(new Assessor(ruleSet, question.asOf()).assess(caseFile));
            console.out().print(new String(line, StandardCharsets.UTF_8));
        } else {
            console.out().println(Explanation.inWords(caseFile, ruleSet, question.asOf(), Terminal.width()));
        }
        console.out().flush();
        return ExitStatus.DONE;
    }

    private CaseFile find(Facts facts) {
        return facts.caseFiles().stream()
                .filter(caseFile -> caseFile.individual().id().equals(individual))
                .findFirst()
                .orElseThrow(() -> unknown(facts));
    }

    private BadInputException unknown(Facts facts) {
        Optional<String> refusal = new RefusedIndividual(intake.folder(), individual)
                .reason(facts.report().refusals());
        return new BadInputException(refusal.map(
                        reason -> "Individual " + individual + " was refused at intake and is not assessed: " + reason)
                .orElseGet(() -> "There is no individual " + individual + " in " + Checkout.shown(intake.folder())
                        + ". The ids stand in the first column of individuals.csv."));
    }
}

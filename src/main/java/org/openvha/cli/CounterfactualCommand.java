package org.openvha.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.openvha.assessment.Assessor;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.whatif.counterfactual.Counterfactual;
import org.openvha.whatif.counterfactual.CounterfactualJson;
import org.openvha.whatif.counterfactual.CounterfactualWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "counterfactual",
        description = {
            "Says what one person's outcome depends on, for challenges and reviews.",
            "Which single fact decides, were it withdrawn or different, whether the person is on the list;",
            "then which two and which three facts together, with the score that each would leave; and on",
            "which day time alone would change it, by which rules. Nothing is changed and nothing advised:",
            "it is a simulation."
        },
        footer = {
            "  ./vha synthesise --individuals 2000 --seed 1 --out facts",
            "  ./vha counterfactual --facts facts --rules vha-2024.01 --as-of 2024-01-31 --individual N000123"
        })
final class CounterfactualCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Intake intake;

    @Mixin
    private Question question;

    @Mixin
    private Whose whose;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "3",
            converter = UpToThree.class,
            description = "Up to so many facts together, from 1 to 3 (default: 3).")
    private int most;

    @Option(names = "--json", description = "Print one line of canonical JSON, with everything, instead of words.")
    private boolean json;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        Assessor assessor = new Assessor(question.ruleSet(), question.asOf());
        Facts facts = intake.read(console);
        CaseFile file = whose.find(facts, intake);
        Counterfactual result = Progress.show(
                "Trying", "combinations", -1, console.err(), done -> Counterfactual.of(file, assessor, most, done));
        String digest = facts.report().factsDigest();
        if (json) {
            console.out().print(new String(CounterfactualJson.bytes(result, digest), StandardCharsets.UTF_8) + "\n");
        } else {
            console.out().println(CounterfactualWords.of(result, digest, Terminal.width()));
        }
        console.out().flush();
        return ExitStatus.DONE;
    }
}

package org.openvha.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openvha.assessment.FolderAssessment;
import org.openvha.assessment.Receipt;
import org.openvha.assessment.ResultFolder;
import org.openvha.document.BadInputException;
import org.openvha.facts.Facts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "assess",
        description = {
            "Assesses everybody in a folder of facts.",
            "Writes into the --out folder:",
            "  assessments.ndjson  every person's outcome, score and reasons, one JSON object a line",
            "  list.csv            the people on the list, ranked",
            "  rejected.csv        every row that was refused, with its fault and the remedy",
            "  receipt.json        digests of rules, facts and result, and counts",
            "A row that cannot be read is refused and the others go on; a file that cannot be read stops",
            "the command (exit status 3) before anything is assessed. Needs no database.",
            "Results of an earlier run in the --out folder are removed when the facts begin to be read:",
            "a run that fails then leaves no list; one that fails before (an unknown rule set, a wrong",
            "date) changes nothing.",
            "Only one run at a time may write to a folder; a second one is refused (exit status 3)."
        },
        footer = {
            "  ./vha synthesise --individuals 2000 --seed 1 --out facts",
            "  ./vha assess --facts facts --rules vha-2024.01 --as-of 2024-01-31 --out results"
        })
final class AssessCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Intake intake;

    @Mixin
    private Question question;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the results; made if absent.")
    private Path out;

    @Option(names = "--strict", description = "Stop (exit status 3) if any row is refused.")
    private boolean strict;

    @Option(names = "--listed-only", description = "Leave people who are not on the list out of assessments.ndjson.")
    private boolean listedOnly;

    @Mixin
    private Threads threads;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Console console = Console.of(spec);
        FolderAssessment work = new FolderAssessment(question.ruleSet(), question.asOf(), threads.count(), listedOnly);
        intake.requireFolder();
        try (ResultFolder folder = ResultFolder.prepare(out)) {
            Facts facts = intake.read(console);
            folder.writeRejected(facts.report().refusals());
            refuseIfStrict(facts);
            Receipt receipt = Assessing.run(work, facts, folder, console).receipt();
            new Summary(receipt, facts.report(), folder).print(console.out());
        }
        return ExitStatus.DONE;
    }

    private void refuseIfStrict(Facts facts) {
        int refused = facts.report().refusals().size();
        if (strict && refused > 0) {
            throw new BadInputException(Words.counted(refused, "row was", "rows were")
                    + " refused, and --strict allows none. Nothing was assessed; each row, its fault and the remedy stand in "
                    + Checkout.shown(out.resolve(ResultFolder.REJECTED)));
        }
    }
}

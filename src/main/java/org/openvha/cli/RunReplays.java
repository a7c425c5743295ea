package org.openvha.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openvha.audit.Event;
import org.openvha.audit.Operation;
import org.openvha.audit.replay.Difference;
import org.openvha.audit.replay.ReceiptFile;
import org.openvha.audit.replay.Replayed;
import org.openvha.document.BadInputException;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunState;
import org.openvha.settings.Settings;

/**
 * Replays runs of the database.
 *
 * @param reason why somebody looks
 */
record RunReplays(Settings settings, String reason) {

    /** @param receipt that the run must also be what it says */
    int one(long number, Optional<ReceiptFile> receipt, Console console) throws Exception {
        try (UntilStopped open = new UntilStopped(console.err())) {
            Register register = OpenRegister.in(open, settings, console).register();
            Run run = register.runs()
                    .find(number)
                    .orElseThrow(() -> new BadInputException("There is no run " + number + " in this database."));
            List<Difference> claims =
                    receipt.map(claimed -> claims(claimed, run, register)).orElseGet(List::of);
            Replayed replayed =
                    claims.isEmpty() ? replay(register, run, console) : new Replayed(run.software(), 0, claims);
            return new ReplaySummary(name(run), replayed).print(console.out());
        }
    }

    int all(Console console) throws Exception {
        try (UntilStopped open = new UntilStopped(console.err())) {
            Register register = OpenRegister.in(open, settings, console).register();
            List<Run> runs = new ArrayList<>(register.runs().list(Long.MAX_VALUE, Integer.MAX_VALUE));
            runs.removeIf(run -> run.state() != RunState.DONE);
            runs.sort(Comparator.comparingLong(Run::id));
            int before = runs.size();
            runs.removeIf(run -> saidToBeErased(register, run, console));
            int same = 0;
            for (Run run : runs) {
                same += replayed(register, run, console) ? 1 : 0;
            }
            console.out()
                    .println(Words.counted(same, "run is", "runs are") + " as they were, of "
                            + Words.number(runs.size()) + ".");
            if (runs.size() < before) {
                console.out()
                        .println(Words.counted(before - runs.size(), "run", "runs")
                                + " cannot be replayed, since something was erased when its time was over.");
            }
            return same == runs.size() ? ExitStatus.DONE : ExitStatus.CHECK_DID_NOT_HOLD;
        }
    }

    /** What went when its time was over is no sign that anything is wrong. */
    private static boolean saidToBeErased(Register register, Run run, Console console) {
        Optional<String> erased = register.runs().erased(run);
        erased.ifPresent(words -> console.out().println(words));
        return erased.isPresent();
    }

    /** One that cannot be replayed must not keep the others from it. */
    private boolean replayed(Register register, Run run, Console console) throws Exception {
        try {
            return new ReplaySummary(name(run), replay(register, run, console)).print(console.out()) == ExitStatus.DONE;
        } catch (BadInputException impossible) {
            console.out().println(name(run) + " cannot be replayed: " + impossible.getMessage());
            return false;
        }
    }

    /** It is logged before anything of it is told. */
    private Replayed replay(Register register, Run run, Console console) throws Exception {
        try (RunBar bar = new RunBar(console.err())) {
            Replayed replayed = register.runs().replay(run, bar);
            register.journal()
                    .write(Event.done(Operation.CONSULTATION, "replay-run")
                            .because(reason)
                            .underRun(run.id())
                            .underRules(run.ruleSetDigest())
                            .with("people", replayed.individuals())
                            .with("same", replayed.same() ? "yes" : "no"));
            return replayed;
        }
    }

    private static List<Difference> claims(ReceiptFile receipt, Run run, Register register) {
        return receipt.against(register.runs().receipt(run).getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Run run) {
        return "Run " + run.id() + ", " + run.ruleSet() + " as of " + run.asOf();
    }
}

package org.openvha.cli;

import java.util.List;
import java.util.Optional;
import org.openvha.register.Register;
import org.openvha.register.facts.Load;
import org.openvha.register.lists.ListRow;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.openvha.register.runs.RunState;
import org.openvha.synthetic.SyntheticLondon;

/** The runs of the demonstration: each is run, unless it was already, with the same rules on the same facts. */
record DemoRuns(Register register, Load load, Console console) {

    private static final int LATEST = 200;

    DemoRun inForce() throws Exception {
        return get(RunMode.ASSESSMENT, Demo.RULES);
    }

    DemoRun simulated(String ruleSet) throws Exception {
        return get(RunMode.SIMULATION, ruleSet);
    }

    private DemoRun get(RunMode mode, String ruleSet) throws Exception {
        String digest = register.ruleSets().load(ruleSet).digest();
        Optional<Run> known = register.runs().list(Long.MAX_VALUE, LATEST).stream()
                .filter(run -> run.mode() == mode && run.state() == RunState.DONE)
                .filter(run -> mode == RunMode.SIMULATION || run.inForce())
                .filter(run -> run.ruleSetDigest().equals(digest))
                .filter(run -> run.load() == load.id() && run.asOf().equals(SyntheticLondon.AS_OF))
                .findFirst();
        Run run = known.isPresent() ? known.get() : execute(mode, ruleSet);
        List<ListRow> ranked = RankedList.of(register, run.id());
        say(run, ranked.size(), known.isPresent());
        return new DemoRun(run, ranked);
    }

    private Run execute(RunMode mode, String ruleSet) throws Exception {
        Optional<String> named = mode == RunMode.SIMULATION ? Optional.of(ruleSet) : Optional.empty();
        return Running.execute(register, new RunRequest(mode, named, SyntheticLondon.AS_OF), console);
    }

    private void say(Run run, int listed, boolean before) {
        long people = run.counts().orElseThrow().individuals();
        console.out()
                .println("Assessed under " + run.ruleSet() + " as of " + run.asOf() + ": " + Words.number(listed)
                        + " of " + Words.number(people) + " on the list"
                        + (before ? " (run " + run.id() + ", there already)" : ""));
        console.out().flush();
    }
}

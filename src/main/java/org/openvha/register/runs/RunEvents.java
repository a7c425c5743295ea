package org.openvha.register.runs;

import org.openvha.audit.Event;
import org.openvha.audit.Operation;
import org.openvha.audit.Outcome;

/** What the log says of runs, which put facts together into a list. */
final class RunEvents {

    private RunEvents() {}

    static Event started(long run, RunPlan plan) {
        return of(run, plan, "start-run", Outcome.DONE);
    }

    static Event done(long run, RunPlan plan, RunResult result) {
        return of(run, plan, "complete-run", Outcome.DONE)
                .with("people", result.counts().individuals())
                .with("listed", result.counts().included())
                .with("result", result.digest())
                .with("in-force", plan.mode() == RunMode.ASSESSMENT ? "yes" : "no");
    }

    /** Of somebody whom an upheld review keeps off the list from its start. */
    static Event takenOff(long run, RunPlan plan, String individual) {
        return of(run, plan, "take-off-on-review", Outcome.DONE).about(individual);
    }

    static Event ended(long run, RunPlan plan, RunState state) {
        return of(run, plan, state == RunState.ABANDONED ? "abandon-run" : "fail-run", Outcome.FAILED);
    }

    /** Of a run whose process is gone. */
    static Event leftOver(long run) {
        return Event.failed(Operation.COMBINATION, "abandon-run").underRun(run);
    }

    /** Everybody's assessment goes to whoever asks, but for those who are left out. */
    static Event download(Run run, int leftOut) {
        return Event.done(Operation.CONSULTATION, "download-assessments")
                .underRun(run.id())
                .underRules(run.ruleSetDigest())
                .with("people", run.counts().map(RunCounts::individuals).orElse(0L) - leftOut);
    }

    private static Event of(long run, RunPlan plan, String action, Outcome outcome) {
        Event event = outcome == Outcome.DONE
                ? Event.done(Operation.COMBINATION, action)
                : Event.failed(Operation.COMBINATION, action);
        return event.underRun(run)
                .underRules(plan.ruleSet().digest())
                .with("mode", plan.mode())
                .with("load", plan.load().id())
                .with("as-of", plan.asOf());
    }
}

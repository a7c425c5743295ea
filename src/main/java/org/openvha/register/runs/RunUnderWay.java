package org.openvha.register.runs;

/** Another run is under way; there is one at a time. */
public final class RunUnderWay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long run;

    public RunUnderWay(long run) {
        super("Run " + run + " is under way, and there is one at a time. Wait until it has ended, then start yours.");
        this.run = run;
    }

    public long run() {
        return run;
    }
}

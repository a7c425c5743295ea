package org.openvha.web.logging;

import org.openvha.register.Unavailability;

/** What failed and where, without the messages of exceptions: they may quote facts. */
public final class Trace {

    private static final int FRAMES = 40;
    private static final int CAUSES = 8;

    private Trace() {}

    public static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Unavailability.sqlState(failure)
                .ifPresent(state -> text.append("SQL state ").append(state).append(", "));
        int causes = 0;
        for (Throwable cause = failure; cause != null && causes < CAUSES; cause = cause.getCause()) {
            text.append(causes == 0 ? "" : "\ncaused by ")
                    .append(cause.getClass().getName());
            frames(cause.getStackTrace(), text);
            causes++;
        }
        return text.toString();
    }

    private static void frames(StackTraceElement[] frames, StringBuilder text) {
        for (int i = 0; i < frames.length && i < FRAMES; i++) {
            text.append("\n    at ").append(frames[i]);
        }
    }
}

package org.openvha.register.runs;

/** A run ended without a result and left nothing; the message says why, without personal data. */
public final class RunFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunFailed(String message, Throwable cause) {
        super(message, cause);
    }
}

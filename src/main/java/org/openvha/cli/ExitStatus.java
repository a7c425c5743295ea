package org.openvha.cli;

/** What the commands tell the shell (contract, section 2). */
final class ExitStatus {

    static final int DONE = 0;
    static final int SOFTWARE_FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int BAD_INPUT = 3;
    static final int CHECK_DID_NOT_HOLD = 4;

    /** What a shell says of a program that SIGPIPE ended: whoever read the output did not want more. */
    static final int READER_LEFT = 141;

    private ExitStatus() {}
}

package org.openvha.web.logging;

import java.io.IOException;

/** Tells the server to cut the connection, so that nobody takes half an answer for a whole one. */
final class AnswerBrokeOff extends IOException {
    private static final long serialVersionUID = 1L;
}

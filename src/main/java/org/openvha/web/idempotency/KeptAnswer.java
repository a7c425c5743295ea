package org.openvha.web.idempotency;

import java.util.Map;

/** An answer to a post as it was sent: status, the headers that belong to it, and the body, which is text. */
record KeptAnswer(int status, Map<String, String> headers, String body) {}

package org.openvha.web.idempotency;

import java.util.Optional;

/** What is kept under a key: which request it belongs to, and its answer once there is one. */
record KeyRow(String requestDigest, Optional<KeptAnswer> answer) {}

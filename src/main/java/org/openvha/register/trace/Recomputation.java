package org.openvha.register.trace;

import java.util.Optional;

/**
 * What is worked out again.
 *
 * @param individual a single person; empty for everybody
 * @param after the last who was looked at before; empty to begin
 */
public record Recomputation(Subject subject, Optional<String> individual, Optional<String> after) {}

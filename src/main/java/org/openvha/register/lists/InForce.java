package org.openvha.register.lists;

import java.util.Optional;

/**
 * What the list in force says of somebody.
 *
 * @param run whose list is in force
 * @param assessment the explanation as {@link Lists#assessment} gives it; empty for people not on the list
 */
public record InForce(long run, Optional<byte[]> assessment) {}

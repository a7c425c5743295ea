package org.openvha.register.trace;

import java.util.List;
import java.util.Optional;

/**
 * A part of an answer.
 *
 * @param next where to go on; empty at the end
 */
public record TracePage(List<TracedPerson> people, Optional<Place> next) {}

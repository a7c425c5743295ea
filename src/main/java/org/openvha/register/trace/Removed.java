package org.openvha.register.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That a review took somebody off a list after the run wrote it, and what the subject has to do with what they were assessed to be then.
 *
 * @param review its number
 * @param asOf the day as of which they were assessed again
 * @param outcome of that; empty if they were not known any more, or the rules of the run are not to be had any more
 * @param score of that; empty likewise
 * @param touches what that says of the subject; criteria touch when they were not met. May be none
 */
public record Removed(
        long review, LocalDate asOf, Optional<String> outcome, Optional<Long> score, List<Touch> touches) {}

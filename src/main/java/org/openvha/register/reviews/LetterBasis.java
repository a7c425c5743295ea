package org.openvha.register.reviews;

import java.time.LocalDate;

/**
 * From what a letter is made, so that it can be made again to the byte.
 *
 * @param run whose rules it tells of
 * @param load facts as known after this load
 * @param asOf the date the assessment is as of
 */
public record LetterBasis(long run, long load, LocalDate asOf) {}

package org.openvha.register.reviews;

import java.time.LocalDate;

/**
 * What a letter is made from, so that it can be made again to the byte.
 *
 * @param run whose list was in force, and whose rules count
 * @param load the position follows from what was known after this load
 * @param asOf the date the position is as of
 * @param held what is held is what was known after this load
 * @param current whether the person was known still, and not only before
 */
public record LetterBasis(long run, long load, LocalDate asOf, long held, boolean current) {}

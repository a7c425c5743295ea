package org.openvha.whatif.counterfactual;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the passing of time does if nothing new happens: only what is known on the as-of date counts.
 *
 * @param until the last day that was assessed
 * @param turn the first day on the other side; empty if there is none until then
 * @param back the first day after that on which the outcome is on its former side again; empty if there is none until then
 */
public record TimeAlone(LocalDate until, Optional<Turn> turn, Optional<LocalDate> back) {}

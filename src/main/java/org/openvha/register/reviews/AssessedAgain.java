package org.openvha.register.reviews;

import java.time.LocalDate;
import org.openvha.assessment.Assessment;

/**
 * What a person would be now, by the rules of the list in force and as of the day of the decision.
 *
 * @param run whose list is in force, and under whose rules they were assessed
 * @param before from the facts without the decision, so that what time alone did is not put down to it
 * @param after from the facts with it
 * @param listed whether the list in force holds them
 */
public record AssessedAgain(long run, LocalDate asOf, Assessment before, Assessment after, boolean listed) {}

package org.openvha.whatif.counterfactual;

import java.util.List;
import org.openvha.assessment.Outcome;

/**
 * Facts that would together change whether somebody is on the assessment, while fewer of them would not.
 *
 * @param effects one for each fact, in order of the facts
 * @param outcome what the outcome would be
 * @param score what the score would be, in whole points
 */
public record FoundSet(List<Effect> effects, Outcome outcome, long score) {}

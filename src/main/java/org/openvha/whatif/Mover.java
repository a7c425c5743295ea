package org.openvha.whatif;

import java.util.BitSet;
import java.util.function.Predicate;
import org.openvha.facts.CaseFile;

/**
 * Somebody whom all changes together move.
 *
 * @param relevant places of the changes that can make a difference to this person; the others would be the first to be left out
 * @param moved whether a result shows the move
 */
record Mover(CaseFile file, BitSet relevant, Predicate<Result> moved) {}

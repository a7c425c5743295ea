/**
 * The equality impact of a list and of a change to it, group by group. The only package of what-ifs that sees sex and ethnicity.
 *
 * <p>Names follow two toolkits, so that readers find them defined elsewhere too:
 *
 * <ul>
 *   <li>Aequitas (github.com/dssg/aequitas, {@code group.py} and {@code bias.py}): {@code pprev}, the share of a group that is on the list; {@code ppr}, a group's share
 *       of the list; {@code pprev_disparity} and {@code ppr_disparity}, those divided by the reference group's; a <em>predefined</em> reference group or the
 *       <em>majority</em> group.
 *   <li>Fairlearn (github.com/fairlearn/fairlearn, {@code metrics/_fairness_metrics.py}): {@code selection_rate}, which is pprev;
 *       {@code demographic_parity_difference}, the largest less the smallest selection rate of any group, and {@code demographic_parity_ratio}, the smallest divided by the
 *       largest.
 * </ul>
 *
 * <p>Unlike Aequitas, which caps them at 10, ratios to nought have no value and no upper limit here.
 */
package org.openvha.whatif.equality;

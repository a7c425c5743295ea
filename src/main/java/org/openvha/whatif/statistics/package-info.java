/** Confidence intervals for rates, their differences and their ratios; knows nothing of people, rules or files. */
package org.openvha.whatif.statistics;

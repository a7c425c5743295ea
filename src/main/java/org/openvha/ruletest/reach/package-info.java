/** Which facts a rule can be tried on at all: all combinations of values that a condition could tell apart, without those that no person can bring about. */
package org.openvha.ruletest.reach;

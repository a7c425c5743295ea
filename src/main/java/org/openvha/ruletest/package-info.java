/** Tests that policy owners write: reads the cases in {@code rule-tests/}, runs them against a rule set, and says what differs and which cases are missing. */
package org.openvha.ruletest;

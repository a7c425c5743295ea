/** What of a rule set its tests exercise, and which of its rules a population makes apply never or always. */
package org.openvha.ruletest.coverage;

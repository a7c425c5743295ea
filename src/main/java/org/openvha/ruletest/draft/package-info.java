/** Begins a new version of a rule set as a copy of another, with its tests. */
package org.openvha.ruletest.draft;

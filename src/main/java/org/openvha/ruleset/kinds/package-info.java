/** The catalogue of what can be wrong with a rule set and its tests. */
package org.openvha.ruleset.kinds;

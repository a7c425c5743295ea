/** Where a rule, weight or parameter comes from. Nothing in a rule set goes without. */
package org.openvha.ruleset.provenance;

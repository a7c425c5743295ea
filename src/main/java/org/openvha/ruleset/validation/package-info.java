/** Everything that can be found out about a rule set without running it: what loading refuses, and what its conditions, weights, ids and dates say together. */
package org.openvha.ruleset.validation;

/**
 * The words rules are written in: strata, the facts each stratum's rules match, their properties and the one thing a rule may do with a match. Protected characteristics
 * are not here, so no rule can name one; properties that tell a person's age say so.
 */
package org.openvha.ruleset.vocabulary;

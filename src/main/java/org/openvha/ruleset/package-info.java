/** What the policy says: a rule set on disk with its provenance, read and refused, patched, digested, and turned into a {@code KieBase}. */
package org.openvha.ruleset;

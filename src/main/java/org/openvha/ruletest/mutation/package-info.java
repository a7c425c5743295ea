/** Tests of the rule tests: changes a rule set in one place at a time, and says which changes no case notices and which case is missing. */
package org.openvha.ruletest.mutation;

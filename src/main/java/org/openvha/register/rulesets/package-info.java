/** Which rule set is in force when, and the check that a published one never changed. */
package org.openvha.register.rulesets;

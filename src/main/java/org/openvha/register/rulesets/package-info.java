/** How rule sets come in force, which one is in force when, and the check that a published one never changed. */
package org.openvha.register.rulesets;

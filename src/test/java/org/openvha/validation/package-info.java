/** Everything that can be wrong with a rule set is planted in a copy, and found. */
package org.openvha.validation;

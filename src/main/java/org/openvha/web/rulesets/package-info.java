/** Rule sets as text, with where everything in them comes from. */
package org.openvha.web.rulesets;

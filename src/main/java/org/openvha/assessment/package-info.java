/** What follows: an assessor turns a case file, a rule set and an as-of date into one assessment with its explanation. */
package org.openvha.assessment;

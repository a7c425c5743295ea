/** What differs between two rule sets, in plain English: the draft of an entry in a change log. */
package org.openvha.ruleset.changelog;

/** Who looked at whom, and why, in a month; and what of it is unusual. Whether something is wrong a person decides. */
package org.openvha.audit.access;

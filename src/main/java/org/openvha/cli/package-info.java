/** A door without logic of its own: the commands of {@code ./vha}, what they print, and their exit statuses (contract, section 2). */
package org.openvha.cli;

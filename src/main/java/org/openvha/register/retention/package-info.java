/** Erases what has been kept for as long as it may be, with a certificate in the log. */
package org.openvha.register.retention;

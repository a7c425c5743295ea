/** Reads from the log and the facts what an access audit needs. */
package org.openvha.register.accessaudit;

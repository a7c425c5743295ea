/** Reviews that people raise and others decide, and the right of access: the cases, what follows from them, and their place in the log. */
package org.openvha.register.reviews;

/** Who is there, and what they may do: sign-in, sessions, the routes' permissions, reasons, and what is refused. */
package org.openvha.web.security;

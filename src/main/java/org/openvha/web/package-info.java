/** The service: HTTP in front of the register, without logic of its own. */
package org.openvha.web;

/** The door for other programs and for browsers: REST and a page, without logic of their own. */
package org.openvha.web;

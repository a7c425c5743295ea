/** What keeps one client from taking the service from the others, and pages of other sites from driving it. */
package org.openvha.web.limits;

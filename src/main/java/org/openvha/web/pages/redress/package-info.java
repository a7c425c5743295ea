/** Pages to raise and decide reviews, and for right-of-access cases. */
package org.openvha.web.pages.redress;

/** The HTML pages. */
package org.openvha.web.pages;

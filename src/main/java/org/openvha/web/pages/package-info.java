/** The HTML pages: the list in force, and a person's explanation. */
package org.openvha.web.pages;

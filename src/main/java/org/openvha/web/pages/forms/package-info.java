/** Forms of pages: what was typed is kept, what is wrong is said field by field, and sending twice does a thing once. */
package org.openvha.web.pages.forms;

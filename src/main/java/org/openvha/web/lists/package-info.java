/** Reading the list in force, page after page. */
package org.openvha.web.lists;

/** Pages of one file that are written without a server: templates that place what records hold, and compute nothing. */
package org.openvha.document.page;

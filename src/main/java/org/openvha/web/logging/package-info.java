/** One line a request, without personal data. */
package org.openvha.web.logging;

/** What went wrong, as RFC 9457 problem documents that say what to do about it. */
package org.openvha.web.problems;

/** Clients that take their time: a request that does not come whole within so many seconds is ended, however busy its connection is. */
package org.openvha.web.slow;

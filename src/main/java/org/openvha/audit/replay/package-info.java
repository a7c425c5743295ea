/** Working a result out again from everything it follows from, and naming the first thing that is not as it was. */
package org.openvha.audit.replay;

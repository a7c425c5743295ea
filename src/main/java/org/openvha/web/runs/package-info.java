/** Starting, following and finding runs. */
package org.openvha.web.runs;

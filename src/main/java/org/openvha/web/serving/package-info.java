/** How answers are written: entity tags, caching, streams. */
package org.openvha.web.serving;

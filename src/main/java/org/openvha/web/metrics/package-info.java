/** What the service counts and times, without anything personal. */
package org.openvha.web.metrics;

/**
 * Synthetic London: made-up people with made-up facts, the same bytes for the same size and seed, and the published figures they are shaped to resemble. Nothing
 * here describes a real person, place or group.
 */
package org.openvha.synthetic;

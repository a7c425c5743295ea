package org.openvha.register.backup;

/**
 * A backup that was made.
 *
 * @param digest of its manifest, and so of everything in it
 * @param keysMade how many keys were made for it
 */
public record Taken(Manifest manifest, String digest, long keysMade) {}

package org.openvha.register.facts;

/**
 * How much of a zip is read before it is refused.
 *
 * @param bytes unpacked, of all files together
 * @param files entries of the zip, folders included
 */
public record ZipLimits(long bytes, int files) {}

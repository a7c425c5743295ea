package org.openvha.publication;

/** A line of a description list. */
record Entry(String label, String value) {}

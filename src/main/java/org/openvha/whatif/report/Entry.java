package org.openvha.whatif.report;

/** A line of a list of terms. */
record Entry(String label, String value) {}

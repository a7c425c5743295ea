package org.openvha.whatif.report;

/**
 * A drawing with the table behind it; who cannot see the one reads the other.
 *
 * @param id unique on its page
 * @param description what the drawing shows, in a sentence or two
 */
record Figure(String id, String title, String description, Drawing drawing, Table table) {}

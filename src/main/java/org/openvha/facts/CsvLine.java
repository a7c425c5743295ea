package org.openvha.facts;

import java.util.List;

/**
 * A record of a CSV file as it stands there.
 *
 * @param line the physical line where it starts
 * @param fields in the order of the file; may hold {@link StrictUtf8#INVALID} when not all is plain text
 * @param plainText whether the file held nothing so far that could be invalid
 */
record CsvLine(long line, List<String> fields, boolean plainText) {}

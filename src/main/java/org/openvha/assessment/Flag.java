package org.openvha.assessment;

import java.util.List;
import java.util.OptionalLong;

/** Something a reader of the assessment must consider; it never changes score or outcome. {@code count} is present where the rule counts (U18-04). */
public record Flag(String rule, List<String> facts, OptionalLong count, String because) {}

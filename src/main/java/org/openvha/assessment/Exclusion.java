package org.openvha.assessment;

import java.util.List;

/** A fact that a rule kept from counting; {@code facts} begins with that fact. */
public record Exclusion(String rule, List<String> facts, String because) {}

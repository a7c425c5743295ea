package org.openvha.register.rulesets;

import java.time.LocalDate;

/** A published rule set: what it is and from which day it is in force. */
public record Publication(String ruleSet, String digest, LocalDate effectiveFrom) {}

package org.openvha.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.openvha.facts.Role;

/** Something that happened once; {@code offenceCodes} become rows of one crime report, the first of them the main one. */
record Incident(LocalDate date, Role role, List<String> offenceCodes) {}

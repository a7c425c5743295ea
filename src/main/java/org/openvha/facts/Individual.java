package org.openvha.facts;

import java.time.LocalDate;

/** A person, who is a number here and never a name; {@code borough} is the home borough, which decides the BCU. No component is null. */
public record Individual(String id, LocalDate dateOfBirth, Borough borough) {}

package org.openvha.facts;

import java.time.LocalDate;

/** Something done with or about an individual, such as a safeguarding visit. No component is null. */
public record Activity(String id, String individualId, ActivityKind kind, LocalDate date, LocalDate recordedOn) {}

package org.openvha.facts;

/** Sex and self-defined ethnicity code (16+1, 18+1 or NS), for monitoring outcomes only: never part of a case file, never seen by a rule. No component is null. */
public record Demographics(String individualId, Sex sex, String ethnicity) {}

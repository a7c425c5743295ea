package org.openvha.ruleset;

/** Why a what-if exists: what was asked, what was decided, and what it leaves as it is. No component is null or blank. */
public record Question(String asked, String decision, String scopeNote) {}

package org.openvha.register.facts;

/** Digests of all facts known and of all demographics known (docs/digests.md). */
public record KnownDigests(String facts, String demographics) {}

package org.openvha.register.facts;

/** Digests of all facts known and of all demographics known (docs/digests.md). */
record KnownDigests(String facts, String demographics) {}

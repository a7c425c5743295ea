package org.openvha.ruleset.changelog;

import java.util.List;

/** Things that differ in the same way; never without any. */
public record Section(String heading, List<Item> items) {}

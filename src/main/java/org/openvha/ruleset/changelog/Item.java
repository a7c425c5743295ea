package org.openvha.ruleset.changelog;

import java.util.List;

/**
 * A rule, a row or a parameter that differs.
 *
 * @param cause how reports of comparisons call it (contract, section 4): {@code rule:EXC-02}
 * @param title a sentence without a stop
 */
public record Item(String cause, String title, List<FromTo> lines) {}

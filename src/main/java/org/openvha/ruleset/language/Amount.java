package org.openvha.ruleset.language;

/** A whole number as a rule gives it: {@code text} is a number or the parameter's name in rules, {@code value} what it stands for in this rule set. */
public record Amount(String text, long value) {}

package org.openvha.ruletest;

import java.time.LocalDate;
import org.openvha.facts.CaseFile;

/** One case: a person made up for the purpose, the as-of date, and what must follow. {@code line} is where the case starts in its file. */
record TestCase(String name, int line, LocalDate asOf, CaseFile facts, Expectation expected) {}

/**
 * What is known about individuals: records of a case file, the intake that reads and refuses rows, and the digest of a set of facts. Sex and ethnicity
 * are kept apart in {@link org.openvha.facts.Demographics}, which no case file holds.
 */
package org.openvha.facts;
